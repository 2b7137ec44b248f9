import * as vscode from 'vscode';
import { importFiles, type ImportContext } from '../sources/importPapers';
import type { TopicTreeNode } from './topicTreeModel';

const URI_LIST = 'text/uri-list';

/** Files that are dropped on the tree are imported. */
export function createFileDrop(context: ImportContext): vscode.TreeDragAndDropController<TopicTreeNode> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [URI_LIST],
    async handleDrop(_target, data) {
      const list = await data.get(URI_LIST)?.asString();
      const lines = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
      await importFiles(
        lines.map((line) => vscode.Uri.parse(line, true)),
        context,
      );
    },
  };
}
