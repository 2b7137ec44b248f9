/**
 * The cell in which a notebook has its front matter: the first one, raw as Quarto has it or Markdown as mystmd has it,
 * if it starts with `---`. Empty where that is not so or the file is damaged.
 *
 * @param json the notebook's file
 */
export function readNotebookHead(json: string): string {
  let notebook: unknown;
  try {
    notebook = JSON.parse(json);
  } catch {
    return '';
  }
  const [first] = listOf(property(notebook, 'cells'));
  const source = property(first, 'source');
  const text = typeof source === 'string' ? source : listOf(source).join('');
  return property(first, 'cell_type') !== 'code' && text.startsWith('---') ? text : '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
