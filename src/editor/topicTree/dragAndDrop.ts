import * as vscode from 'vscode';
import { type FileToImport, importFiles, type ImportContext, toImport } from '../sources/importFiles';
import { giveAway, PAPERS, TEXT } from '../paste/paperTransfer';
import type { TopicTreeNode } from './topicTreeModel';

/** What VS Code's own explorer and editors give, and on the desktop the system's. */
const URI_LIST = 'text/uri-list';
/** What the system gives to a browser: contents without an address. */
const FILES = 'files';

/** Files that are dropped on the tree are imported, papers that are dragged from it are cited where they are dropped. */
export function createDragAndDrop(context: ImportContext): vscode.TreeDragAndDropController<TopicTreeNode> {
  return {
    dragMimeTypes: [PAPERS, TEXT],
    dropMimeTypes: [URI_LIST, FILES],
    handleDrag(nodes, data) {
      const papers = nodes.flatMap((node) => (node.kind === 'paper' ? [node.paper] : []));
      if (papers.length > 0) giveAway(papers, data);
    },
    async handleDrop(_target, data) {
      // Contents can be had during the drop only, so what is dropped is looked at before anything is read.
      const listed = parseUris((await data.get(URI_LIST)?.asString()) ?? '');
      const dropped = [...data].flatMap(([, item]) => item.asFile() ?? []);
      await importFiles(listed.length > 0 ? listed.map(toImport) : dropped.map(ofDropped), context);
    },
  };
}

/** The addresses of a list; what is none is passed over. */
function parseUris(list: string): readonly vscode.Uri[] {
  return list
    .split(/\r?\n/)
    .filter((line) => /^[a-z][a-z\d+.-]*:/i.test(line))
    .map((line) => vscode.Uri.parse(line));
}

function ofDropped(file: vscode.DataTransferFile): FileToImport {
  return file.uri ? toImport(file.uri) : { name: file.name, read: async () => file.data() };
}
