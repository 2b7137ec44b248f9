/**
 * Parses a file's text as JSON.
 *
 * @param source the file's name in the error
 * @throws Error that names the file and says where the JSON ends to be one
 */
export function parseJson(source: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${source}: expected JSON (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
}
