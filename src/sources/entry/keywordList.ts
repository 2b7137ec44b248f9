/** Keywords apart, each once; the separator never stands within one. */
export function splitKeywords(texts: readonly string[], separator: RegExp): readonly string[] {
  const keywords = texts.flatMap((text) => text.split(separator)).map((keyword) => keyword.trim());
  return [...new Set(keywords.filter((keyword) => keyword !== ''))];
}
