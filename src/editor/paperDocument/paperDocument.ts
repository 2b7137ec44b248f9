import * as vscode from 'vscode';
import type { Library } from '../../core/library';
import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/fieldText';
import { formatPaperPage } from './paperPage';

const SCHEME = 'literature';

/** Serves papers as read-only Markdown documents, `literature:/<key>.md?<id>`. */
export function registerPaperDocuments(library: Promise<Library>, topicNames: TopicNames): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const paper = (await library).byId.get(uri.query);
      return paper
        ? formatPaperPage(paper, topicNames)
        : vscode.l10n.t('This paper is no longer in the library.');
    },
  });
}

/** Shows a paper as rendered Markdown; as its source where the built-in Markdown extension is disabled. */
export async function showPaper(paper: Paper): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${paper.key}.md`, query: paper.id });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // Whether the command exists cannot be asked beforehand: it is registered when it is first run.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}
