import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { topicNames } from '../../topics/taxonomy';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { registerTexts } from '../openTexts';
import { formatPaperPage } from './paperPage';

const SCHEME = 'literature';

/** Serves papers as read-only Markdown documents, `literature:/<key>.md?<id>`. */
export function registerPaperDocuments(library: LiteratureLibrary): vscode.Disposable {
  return registerTexts(SCHEME, library, async (uri) => {
    const [paper] = await library.papers([uri.query]);
    return paper
      ? formatPaperPage({ ...paper, key: keyShown(paper, uri) }, topicNames(await library.taxonomy()))
      : vscode.l10n.t('This paper is no longer in the library.');
  });
}

/** The address of a paper's page. */
export function paperUri({ key, id }: Paper): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: pathOf(key), query: id });
}

/** A key of somebody's bibliography may hold slashes: `DBLP:conf/iclr/Xiao24`. */
function pathOf(key: string): string {
  return `/${key.replaceAll('/', '∕')}.md`;
}

/** The key by which the paper was opened: a document's own bibliography may have another than the library. */
function keyShown({ key, origins }: Paper, { path }: vscode.Uri): string {
  return origins.find((origin) => origin.key !== undefined && pathOf(origin.key) === path)?.key ?? key;
}
