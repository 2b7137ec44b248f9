import type { Problem } from '../../sources/problem';

/**
 * What is wrong with a file of the storage:
 *
 * - `unfinished`: its end is missing, as when the window ended while it was written; then nothing is lost
 * - `damaged`: its content is not what was written
 * - `other version`: it was written by another version of the extension, and is kept for that one
 * - `unreadable`: the file system refused; it may be sound, and is kept
 * - `missing`: it is gone
 */
export type StoreDamage = 'unfinished' | 'damaged' | 'other version' | 'unreadable' | 'missing';

/** A file of the storage that could not be used; all others are. */
export interface StoreProblem extends Problem {
  readonly damage: StoreDamage;
}

const MESSAGES: Readonly<Record<StoreDamage, string>> = {
  unfinished: 'saving it was not finished; what was saved before is used',
  damaged: 'is damaged and was not used',
  'other version': 'was written by another version of the extension and was not used',
  unreadable: 'could not be read',
  missing: 'is missing',
};

/** @param detail what the file system said, or the way out */
export function storeProblem(source: string, damage: StoreDamage, detail?: string): StoreProblem {
  const message = detail === undefined ? MESSAGES[damage] : `${MESSAGES[damage]} (${detail})`;
  return { source, message, damage };
}
