/** The part of a name by which people tell kinds of labels apart: `fig:` in `fig:plot`. */
const KIND = /^[^:-]+[:-]/;

/**
 * Whether what is typed behind `@` begins like a label of the text itself, of the same kind: `fig:p` where the text
 * has `fig:plot`.
 *
 * @param labels read only if what is typed can be told by them
 */
export function refersToLabel(typed: string, labels: () => ReadonlySet<string>): boolean {
  const kind = KIND.exec(typed)?.[0];
  return kind !== undefined && [...labels()].some((label) => label.startsWith(kind));
}
