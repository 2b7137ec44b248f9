import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { paperOfEntry } from '../../library/paperOfEntry';
import { SourceRank } from '../../library/sourceRank';
import { topicNames } from '../../topics/taxonomy';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { shareOf } from '../neighbours/shareOf';
import { within } from '../within';
import type { FoundEntry } from '../writing/bibliographyEntries';
import { keyUnder, type KeyUnder } from '../writing/keyUnder';
import { BIBLIOGRAPHY_DOCUMENTS, CITING_DOCUMENTS } from '../writing/languageSelector';
import type { Writing } from '../writing/writing';
import { findPaperByKey, findPaperOfEntry } from './findPaper';
import { describeKey } from './hoverText';

/** The library may be starting, and a folder not yet read: what comes later is left out of this hover, in milliseconds. */
const PATIENCE = 300;
/** Without an entry there is nothing else to tell. */
const LONG_PATIENCE = 5000;

/** What hovers are made of. */
export interface HoverContext {
  readonly writing: Writing;
  readonly library: Pick<LiteratureLibrary, 'papers' | 'search' | 'taxonomy'>;
}

/** Tells of a citation key under the mouse what it stands for. */
export function registerHover(context: HoverContext): vscode.Disposable {
  const provideHover = (document: vscode.TextDocument, position: vscode.Position) =>
    hoverAt(document, position, context);
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(CITING_DOCUMENTS, { provideHover }),
    vscode.languages.registerHoverProvider(BIBLIOGRAPHY_DOCUMENTS, { provideHover }),
  );
}

async function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { writing, library }: HoverContext,
): Promise<vscode.Hover | undefined> {
  const share = shareOf('hover', document);
  if (share === 'none') return undefined;
  const under = await keyUnder(writing, document, position);
  // The end of a key is where a person types, not what they point at.
  if (!under || position.isEqual(under.range.end)) return undefined;
  const { key, found, range } = under;
  // Another extension tells of entries.
  if (found && share === 'rest') return undefined;
  const [paper, taxonomy, cited] = await Promise.all([
    paperOf(under, library),
    within(library.taxonomy(), PATIENCE),
    within(writing.project.around(document), PATIENCE),
  ]);
  if (!paper && !found) return undefined;
  const names = taxonomy && topicNames(taxonomy);
  const content = {
    paper,
    topics: paper?.topics.flatMap((id) => names?.get(id) ?? []) ?? [],
    found,
    key,
    inDocument: countIn(document, key, writing),
    inProject: cited?.countOf(key),
  };
  return new vscode.Hover(describeKey(content), range);
}

/** As the entry has it, with what the library knows beyond; without an entry as the library has it. */
async function paperOf(
  { key, found }: KeyUnder,
  library: HoverContext['library'],
): Promise<Paper | undefined> {
  if (!found) return within(findPaperByKey(library, key), LONG_PATIENCE);
  const own = readPaper(found);
  if (!own) return undefined;
  const known = await within(findPaperOfEntry(library, own), PATIENCE);
  if (!known) return own;
  return { ...known, ...own, abstract: own.abstract || known.abstract, topics: known.topics };
}

function readPaper({ entry, bibliography }: FoundEntry): Paper | undefined {
  const line = bibliography.rangeOf(entry.keyRange).start.line + 1;
  return paperOfEntry(
    { ...entry.read(), line },
    { name: bibliography.uri.path, rank: SourceRank.workspace },
    () => [],
  );
}

function countIn(document: vscode.TextDocument, wanted: string, { documents }: Writing): number {
  return documents.of(document).citations.flatMap(({ keys }) => keys.filter(({ key }) => key === wanted))
    .length;
}
