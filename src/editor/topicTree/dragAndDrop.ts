import * as vscode from 'vscode';
import { type FileToImport, importFiles, type ImportContext, toImport } from '../sources/importFiles';
import { giveAway, PAPERS, readTransfer, TEXT } from '../paste/paperTransfer';
import type { ListNode, TopicTreeNode } from './topicTreeModel';
import type { TreeContext } from './treeQuestions';

/** What VS Code's own explorer and editors give, and on the desktop the system's. */
const URI_LIST = 'text/uri-list';
/** What the system gives to a browser: contents without an address. */
const FILES = 'files';

/**
 * Files that are dropped on the tree are imported, papers that are dragged from it are cited where they are dropped, or
 * kept where that is the reading list.
 */
export function createDragAndDrop(
  context: ImportContext & Pick<TreeContext, 'readingList'>,
): vscode.TreeDragAndDropController<TopicTreeNode> {
  return {
    dragMimeTypes: [PAPERS, TEXT],
    dropMimeTypes: [PAPERS, URI_LIST, FILES],
    handleDrag(nodes, data) {
      const papers = nodes.flatMap((node) => (node.kind === 'paper' ? [node.paper] : []));
      if (papers.length > 0) giveAway(papers, data);
    },
    async handleDrop(target, data) {
      if (data.get(PAPERS)) {
        const ids = await readTransfer(data);
        if (isReadingList(target)) await context.readingList.add(ids.map((id) => ({ id })));
        return;
      }
      // Contents can be had during the drop only, so what is dropped is looked at before anything is read.
      const listed = parseUris((await data.get(URI_LIST)?.asString()) ?? '');
      const dropped = [...data].flatMap(([, item]) => item.asFile() ?? []);
      const files =
        listed.length > 0
          ? listed.map((uri) => toImport(uri, context))
          : dropped.map((file) => ofDropped(file, context));
      await importFiles(files, context);
    },
  };
}

/** Also a paper on it: a person who aims at an open list meets one of its rows. */
function isReadingList(target: TopicTreeNode | undefined): boolean {
  const list: ListNode['path'] = 'reading';
  return (
    (target?.kind === 'list' && target.path === list) ||
    (target?.kind === 'paper' && target.path.startsWith(`${list}|`))
  );
}

/** The addresses of a list; what is none is passed over. */
function parseUris(list: string): readonly vscode.Uri[] {
  return list
    .split(/\r?\n/)
    .filter((line) => /^[a-z][a-z\d+.-]*:/i.test(line))
    .map((line) => vscode.Uri.parse(line));
}

function ofDropped(file: vscode.DataTransferFile, context: ImportContext): FileToImport {
  return file.uri ? toImport(file.uri, context) : { name: file.name, read: async () => file.data() };
}
