import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import { followLineEnds } from '../edit/followLineEnds';
import { entryYear } from '../entry/entryFacts';
import { refuse, type AddOptions, type Addition, type Refusal, type WritableDialect } from './addition';
import { chooseKeys } from './chooseKeys';
import type { NewEntry } from './entryOrder';
import { openBibtex } from './openBibtex';
import type { OpenBibliography } from './openBibliography';
import { openCsl } from './openCsl';
import { openHayagriva } from './openHayagriva';

/**
 * What adds to a bibliography the papers that it lacks. An entry that is there already is used as it is; a new one
 * follows the manner of the file, and nothing else in it changes.
 *
 * @param text of the whole file, in whatever state it is; empty for a new one
 */
export function* addEntries(text: string, papers: readonly Paper[], options: AddOptions): Slices<Addition> {
  const bibliography = yield* open(text, papers, options.dialect);
  if (bibliography.kind === 'refused') return bibliography;
  const chosen = yield* chooseKeys(papers, bibliography.identities, bibliography.sample, options);
  const { keys, added } = chosen;
  if (added.length === 0) return { ...chosen, edits: [] };
  const { write, place } = yield* bibliography.measure();
  const entries: NewEntry[] = [];
  for (const paper of added) {
    yield;
    const key = keys.get(paper.id) ?? paper.key;
    entries.push({ key, year: entryYear(paper), text: write(paper, key) });
  }
  const edits = yield* place(entries);
  return edits === undefined
    ? refuse(
        'a new entry at its end would not be read as one; look at how the file ends, or add the entry by hand',
      )
    : { ...chosen, edits: followLineEnds(edits, text) };
}

function open(
  text: string,
  papers: readonly Paper[],
  dialect: WritableDialect,
): Slices<OpenBibliography | Refusal> {
  switch (dialect) {
    case 'hayagriva':
      return openHayagriva(text);
    case 'csl-json':
      return openCsl(text);
    case 'bib':
      return openBibtex(text, papers, undefined);
    default:
      return openBibtex(text, papers, dialect);
  }
}
