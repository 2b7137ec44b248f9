import type { Paper } from '../../../src/core/paper';
import { createPaper } from '../builders/paper';
import type { InsertionCase } from './insertionCase';

/** A key that a new entry may get; other keys are a person's own and come from a bibliography. */
const KEY_OF_NEW_ENTRY = /^[a-z][a-z0-9]*$/;

/** How running text refers to one paper: `Xiao et al. (2023)`. */
const REFERENCE = /^(\S+)( et al\.)? \((\d+)\)$/;

/** The papers that a case cites: by its keys, in its order, and referred to in running text as it says. */
export function papersOf({ keys, reference }: InsertionCase): readonly Paper[] {
  const references = reference.split('; ');
  return keys.map((key, index) => {
    const [, name, others, year] = REFERENCE.exec(references[index] ?? '') ?? [];
    const coauthors = others === undefined ? [] : ['Yuandong Tian', 'Beidi Chen'];
    return createPaper({
      id: `title:${titleOf(key)}`,
      key,
      title: titleOf(key),
      authors: name === undefined ? [] : [name, ...coauthors],
      ...(year !== undefined && { year: Number(year) }),
    });
  });
}

/** A bibliography that has those of the papers which have a person's own keys, and something else. */
export function bibliographyFor(cases: readonly InsertionCase[]): string {
  const keys = new Set(cases.flatMap((insertion) => insertion.keys));
  const entries = [...keys]
    .filter((key) => !KEY_OF_NEW_ENTRY.test(key))
    .map((key) => `@misc{${key}, title = {${titleOf(key)}}}\n`);
  return ['@misc{filler, title = {Filler}}\n', ...entries].join('\n');
}

/** Whether citing adds entries: not where comments and code only refer to the papers. */
export function addsEntries({ format, keys, reference, before, after }: InsertionCase): boolean {
  if (format === 'text' || !keys.some((key) => KEY_OF_NEW_ENTRY.test(key))) return false;
  const gains = (piece: string) => after.text.split(piece).length > before.text.split(piece).length;
  return keys.some(gains) || !gains(reference);
}

/** Works are told apart by their titles, so no two keys share one. */
function titleOf(key: string): string {
  return `Paper ${Buffer.from(key).toString('hex')}`;
}
