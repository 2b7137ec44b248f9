import * as vscode from 'vscode';
import { paperUrl } from '../cite/reference';
import type { Paper } from '../core/paper';
import { seenFrom } from '../core/seenFrom';
import { addToBibliography } from './addToBibliography';
import { ownSources } from './citing/ownSources';
import type { CitingEditor } from './citingEditor';
import type { ChoosePapers } from './choosePapers';
import { CommandId } from './commandIds';
import { copyCitation } from './copyCitation';
import { insertCitation, type InsertContext } from './insertCitation';
import type { PaperNotes } from './paperView/paperNotes';
import type { PaperPanels } from './paperView/paperPanels';
import { titleInLine } from './paperText';
import type { ReadingList } from './readingList';
import type { RecentlyCited } from './recentlyCited';
import type { ImportContext } from './sources/importFiles';
import { importPapers } from './sources/importPapers';
import { refreshSource, removeSource, renameSource } from './sources/manageSources';
import type { TopicTreeNode } from './topicTree/topicTreeModel';
import { messageText } from './visibleText';

/** What the commands work with. */
export interface CommandContext extends InsertContext, ImportContext {
  readonly choosePapers: ChoosePapers;
  readonly recentlyCited: RecentlyCited;
  readonly citingEditor: CitingEditor;
  readonly panels: PaperPanels;
  readonly notes: PaperNotes;
  readonly readingList: ReadingList;
}

/** What a tree passes to a command: the node it was called on, and all selected ones if there are several. */
type TreeArguments = [node?: TopicTreeNode, selected?: readonly TopicTreeNode[]];

/** Registers every command of the manifest. Called from the tree they serve its nodes, else they ask for papers. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { choosePapers, recentlyCited, citingEditor, readingList, log } = context;
  const placeholder = vscode.l10n.t(
    'Title, author, topic, year …, typing errors welcome (? lists operators)',
  );
  /** Papers as the document that is being written sees them: with the keys of its own bibliography. */
  const papersOr = async (title: string, tree: TreeArguments): Promise<readonly Paper[]> => {
    const sources = ownSources(citingEditor.current());
    const given = papersOf(tree);
    const papers = given.length > 0 ? given : await choosePapers({ title, placeholder }, sources);
    const own = await sources;
    return papers.map((paper) => seenFrom(paper, own));
  };

  const cite = async (title: string, asksForForm: boolean, tree: TreeArguments) => {
    // Remembered first: the picker takes the focus, and what is active afterwards may be another editor.
    const editor = citingEditor.current();
    const papers = await papersOr(title, tree);
    if (papers.length === 0) return;
    if (await insertCitation(editor, papers, context, asksForForm)) await recentlyCited.add(papers);
  };

  const commands: Readonly<Record<string, (...args: TreeArguments) => Promise<void> | void>> = {
    [CommandId.insertCitation]: (...tree) => cite(vscode.l10n.t('Insert Citation'), false, tree),
    [CommandId.insertCitationAs]: (...tree) => cite(vscode.l10n.t('Insert Citation As'), true, tree),
    [CommandId.addToBibliography]: async (...tree) => {
      const editor = citingEditor.current();
      const papers = await papersOr(vscode.l10n.t('Add to Bibliography'), tree);
      if (papers.length > 0) await addToBibliography(editor, papers, context);
    },
    [CommandId.searchPapers]: async () => {
      await context.panels.show(await papersOr(vscode.l10n.t('Search Papers'), []));
    },
    [CommandId.copyCitation]: async (...tree) => {
      const papers = await papersOr(vscode.l10n.t('Copy Citation'), tree);
      if (papers.length > 0) await copyCitation(papers, ({ id }) => context.notes.of(id));
    },
    [CommandId.openPaper]: async (...tree) => {
      const given = papersOf(tree);
      const [first, ...others] = given;
      const staysInTree = first !== undefined && others.length === 0 && context.panels.follows(first);
      // At once: the page takes the key of the document's own bibliography a moment later, since finding that takes a while.
      const papers = given.length > 0 ? given : await papersOr(vscode.l10n.t('Open Paper'), tree);
      await context.panels.show(papers, staysInTree);
    },
    [CommandId.openPaperOnline]: async (...tree) => {
      for (const paper of await papersOr(vscode.l10n.t('Open Paper in Browser'), tree))
        await openOnline(paper);
    },
    [CommandId.addToReadingList]: async (...tree) => {
      await readingList.add(await papersOr(vscode.l10n.t('Add to Reading List'), tree));
    },
    [CommandId.removeFromReadingList]: (...tree) => readingList.remove(papersOf(tree)),
    [CommandId.markAsUnread]: (...tree) => readingList.mark(papersOf(tree), 'unread'),
    [CommandId.markAsReading]: (...tree) => readingList.mark(papersOf(tree), 'reading'),
    [CommandId.markAsRead]: (...tree) => readingList.mark(papersOf(tree), 'read'),
    [CommandId.showLog]: () => {
      log.show();
    },
    [CommandId.showProblems]: async (node) => {
      if (node?.kind === 'source') await context.problems.show(node.report);
    },
    [CommandId.importPapers]: () => importPapers(context),
    [CommandId.refreshSource]: (node) =>
      refreshSource(node?.kind === 'source' ? node.report : undefined, context),
    [CommandId.renameSource]: async (node) => {
      if (node?.kind === 'source') await renameSource(node.report, context);
    },
    [CommandId.removeSource]: async (node) => {
      if (node?.kind === 'source') await removeSource(node.report, context);
    },
  };
  const registrations = Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run));
  return vscode.Disposable.from(...registrations);
}

function papersOf([node, selected]: TreeArguments): readonly Paper[] {
  const nodes = selected && selected.length > 0 ? selected : node ? [node] : [];
  const papers = nodes.flatMap((one) => (one.kind === 'paper' ? [one.paper] : []));
  // One paper may be selected in several branches, which each have it from a question of their own.
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}

async function openOnline(paper: Paper): Promise<void> {
  const url = paperUrl(paper);
  if (url) await vscode.env.openExternal(vscode.Uri.parse(url, true));
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No address is known for “{0}”.', messageText(titleInLine(paper))),
    );
}
