import type { Slices } from '../../core/slices';
import type { CheckedBibliography } from './checkedBibliography';
import { findDamage } from './findDamage';
import { findDoubts } from './findDoubts';
import { findDuplicateKeys, findDuplicatePapers } from './findDuplicates';
import type { CheckName, Finding } from './finding';
import { type CitedKeys, findUnused } from './findUnused';
import type { ReferencePapers } from './referencePapers';

/** What a bibliography is compared with, as far as it is there yet. */
export interface Comparison {
  readonly papers?: ReferencePapers;
  readonly cited?: CitedKeys;
  /** Checks that nobody wants are not done. */
  readonly isWanted: (check: CheckName) => boolean;
}

/** Finds what is wrong within one bibliography, in the order of its text. */
export function* checkBibliography(
  bibliography: CheckedBibliography,
  { papers, cited, isWanted }: Comparison,
): Slices<readonly Finding[]> {
  const findings: Finding[] = [];
  if (isWanted('damagedEntry')) findings.push(...findDamage(bibliography));
  yield;
  if (isWanted('duplicateKey')) findings.push(...(yield* findDuplicateKeys([bibliography])).flat());
  if (isWanted('duplicatePaper')) findings.push(...(yield* findDuplicatePapers([bibliography])).flat());
  if (papers && isWanted('doubtfulEntry')) findings.push(...(yield* findDoubts(bibliography, papers)));
  if (cited && isWanted('unusedEntry')) findings.push(...(yield* findUnused(bibliography, cited)));
  return findings.sort((a, b) => a.range.start - b.range.start);
}

/** Finds entries that several bibliographies of one document have, and that none of them has twice by itself. */
export function* checkTogether(
  bibliographies: readonly CheckedBibliography[],
  { isWanted }: Comparison,
): Slices<readonly (readonly Finding[])[]> {
  const none = bibliographies.map((): readonly Finding[] => []);
  const keys = isWanted('duplicateKey') ? yield* findDuplicateKeys(bibliographies) : none;
  const papers = isWanted('duplicatePaper') ? yield* findDuplicatePapers(bibliographies) : none;
  return bibliographies.map((_, place) =>
    [...(keys[place] ?? []), ...(papers[place] ?? [])].filter(
      (finding) => 'first' in finding && finding.first.bibliography !== place,
    ),
  );
}
