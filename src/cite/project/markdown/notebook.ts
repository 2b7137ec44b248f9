/**
 * The cell in which a notebook has its front matter: the first one, raw as Quarto has it or Markdown as mystmd has it,
 * if it starts with `---`. Empty where that is not so or the file is damaged.
 *
 * @param json the notebook's file
 */
export function readNotebookHead(json: string): string {
  const [first] = readCells(json);
  return first !== undefined && !first.isCode && first.text.startsWith('---') ? first.text : '';
}

/** The texts of a notebook's cells that hold no code; none where the file is damaged. */
export function readNotebookTexts(json: string): readonly string[] {
  return readCells(json).flatMap(({ text, isCode }) => (isCode ? [] : [text]));
}

interface Cell {
  readonly text: string;
  readonly isCode: boolean;
}

/** Source: https://nbformat.readthedocs.io, “Cell Types”: a text is a string, or a list of lines with their ends. */
function readCells(json: string): readonly Cell[] {
  let notebook: unknown;
  try {
    notebook = JSON.parse(json);
  } catch {
    return [];
  }
  return listOf(property(notebook, 'cells')).map((cell) => {
    const source = property(cell, 'source');
    const text = typeof source === 'string' ? source : listOf(source).join('');
    return { text, isCode: property(cell, 'cell_type') === 'code' };
  });
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
