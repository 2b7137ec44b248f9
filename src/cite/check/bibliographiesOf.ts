import { nameOf } from '../project/paths';
import type { CitingProject, CitingTool } from '../project/citingProject';

/** How far the keys are known that a document may cite by. */
export type KeyKnowledge =
  /** All bibliographies are named and can be read. */
  | 'whole'
  /** Nothing names one: the nearest are taken for the document's. */
  | 'guessed'
  /** Some bibliography cannot be had: who would say that a key is in none? */
  | 'partial';

/** Files of TeX's distribution with abbreviations and no entries, which the workspace does not have. */
const ABBREVIATIONS =
  /^(?:ieeeabrv|ieeefull|ieeeconf|acmabrv|abbrev\w*|strings|jabbrv\w*|journals?abbr\w*|mrabbrev)\.bib$/i;

/** Tools that take `Foo` and `foo` for one key; biber and all others tell them apart. */
const FOLDING: ReadonlySet<CitingTool> = new Set(['latex', 'sphinx']);

/**
 * How far the keys of a document are known.
 *
 * @param project what it belongs to
 * @param isRead whether the entries of the bibliography of a path could be read
 * @param listsItself whether references were found that the document lists itself
 */
export function judgeKnowledge(
  { bibliographies, listsReferences, missesSome }: CitingProject,
  isRead: (path: string) => boolean,
  listsItself: boolean,
): KeyKnowledge {
  const needed = bibliographies.filter(({ path }) => !ABBREVIATIONS.test(nameOf(path)));
  if (missesSome || needed.some(({ path, exists }) => !exists || !isRead(path))) return 'partial';
  if (needed.length === 0) return listsReferences && listsItself ? 'whole' : 'partial';
  return needed.every(({ origin }) => origin === 'nearest') ? 'guessed' : 'whole';
}

/** Whether the document's tool takes `Foo` and `foo` for one key. */
export function foldsCase({ tool, format }: Pick<CitingProject, 'tool' | 'format'>): boolean {
  return FOLDING.has(tool) && format !== 'biblatex';
}
