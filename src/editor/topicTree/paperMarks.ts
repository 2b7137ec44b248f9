import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { isIn } from '../../core/seenFrom';
import type { ReadingState } from '../../library/groups/treeQuery';
import type { ReadingList } from '../readingList';
import type { CitedHere } from './citedHere';

/** What is marked at a paper. */
export interface PaperMarks {
  /** How often the project cites it. */
  readonly times: number;
  /** Whether the document's bibliographies have it. */
  readonly isInBibliography: boolean;
  readonly state: ReadingState | undefined;
}

/** No file system serves it: such an address only says how a row is to be marked. */
const SCHEME = 'literature-marks';

/** What is to be marked at a paper. */
export function marksOf(
  paper: Paper,
  { citedHere, readingList }: { readonly citedHere: CitedHere; readonly readingList: ReadingList },
): PaperMarks {
  return {
    times: citedHere.timesOf(paper),
    isInBibliography: isIn(paper, citedHere.current.sources),
    state: readingList.stateOf(paper.id),
  };
}

/** The marks in words: `cited here 3 times`. */
export function describeMarks({ times, isInBibliography, state }: PaperMarks): readonly string[] {
  return [
    ...(times > 0 ? [countTimes(times)] : []),
    ...(isInBibliography ? [vscode.l10n.t('in the bibliography')] : []),
    ...(state === undefined ? [] : [nameState(state)]),
  ];
}

/**
 * The address of a row that is marked. The marks themselves are in it, so VS Code asks anew exactly when they change;
 * undefined where there are none.
 */
export function addressMarks(marks: PaperMarks): vscode.Uri | undefined {
  if (marks.times === 0 && !marks.isInBibliography && marks.state === undefined) return undefined;
  return vscode.Uri.from({ scheme: SCHEME, path: '/paper', query: JSON.stringify(marks) });
}

/** Draws marks as badges and in colours of the theme. */
export function registerPaperMarks(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === SCHEME ? decorate(JSON.parse(uri.query) as PaperMarks) : undefined,
  });
}

/** A number tells how often a paper is cited, `B` that it is in the bibliography only, a dot that it is still to be read. */
function decorate(marks: PaperMarks): vscode.FileDecoration {
  const { times, isInBibliography, state } = marks;
  const cited = times > 9 ? '+' : times > 0 ? String(times) : isInBibliography ? 'B' : '';
  const colour =
    times > 0
      ? 'gitDecoration.addedResourceForeground'
      : isInBibliography
        ? 'gitDecoration.submoduleResourceForeground'
        : state === 'unread'
          ? 'gitDecoration.modifiedResourceForeground'
          : undefined;
  return new vscode.FileDecoration(
    `${cited}${state === 'unread' ? '●' : ''}` || undefined,
    describeMarks(marks).join(', '),
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
}

function countTimes(times: number): string {
  return times === 1 ? vscode.l10n.t('cited here once') : vscode.l10n.t('cited here {0} times', times);
}

function nameState(state: ReadingState): string {
  switch (state) {
    case 'unread':
      return vscode.l10n.t('on the reading list, unread');
    case 'reading':
      return vscode.l10n.t('on the reading list, being read');
    case 'read':
      return vscode.l10n.t('read');
  }
}
