import * as vscode from 'vscode';
import { foldTitle } from '../../core/fold';
import type { Paper } from '../../core/paper';
import { paperOfEntry } from '../../library/paperOfEntry';
import { SourceRank } from '../../library/sourceRank';
import type { NamedFile } from '../writing/citingPlaces';
import type { Writing } from '../writing/writing';

/** A place at which a paper is cited. */
export interface PaperUse {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/**
 * Where a paper is cited in the workspace, by any key that a source gives it. A key counts where the document's own
 * bibliography means this paper by it; one that the bibliography does not have, if it is the library's own.
 */
export async function findUses(
  paper: Paper,
  { project, places, entries }: Pick<Writing, 'project' | 'places' | 'entries'>,
): Promise<readonly PaperUse[]> {
  const keys = new Set([paper.key, ...paper.origins.flatMap(({ key }) => key ?? [])]);
  const folders = [undefined, ...(vscode.workspace.workspaceFolders ?? [])];
  const cited = await Promise.all(folders.map((folder) => project.of(folder)));
  const found = [...keys].flatMap((key) =>
    cited.flatMap((of) =>
      of.placesOf(key).map(({ file, places: at }) => ({ key, uri: vscode.Uri.parse(file, true), at })),
    ),
  );
  const named = await places.bibliographiesOf(found.map(({ uri }) => uri));
  const isMeant = await Promise.all(
    found.map(({ key }, index) => means(named[index] ?? [], key, paper, entries)),
  );
  return found
    .filter((_, index) => isMeant[index])
    .flatMap(({ uri, at }) =>
      at.map(({ position: { line, character } }) => ({
        uri,
        position: new vscode.Position(line, character),
      })),
    )
    .sort(compareUses);
}

async function means(
  bibliographies: readonly NamedFile[],
  key: string,
  paper: Paper,
  entries: Writing['entries'],
): Promise<boolean> {
  for (const { uri, dialect } of bibliographies) {
    const entry = (await entries.read(uri, dialect))?.byKey.get(key);
    if (!entry) continue;
    const own = paperOfEntry(
      { ...entry.read(), line: 1 },
      { name: uri.path, rank: SourceRank.workspace },
      () => [],
    );
    return own !== undefined && isSameWork(own, paper);
  }
  return key === paper.key;
}

function isSameWork(a: Paper, b: Paper): boolean {
  if (foldTitle(a.title) === foldTitle(b.title)) return true;
  return (a.arxiv !== undefined && a.arxiv === b.arxiv) || (a.doi !== undefined && a.doi === b.doi);
}

function compareUses(a: PaperUse, b: PaperUse): number {
  return a.uri.path.localeCompare(b.uri.path) || a.position.compareTo(b.position);
}
