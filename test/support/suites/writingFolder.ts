import assert from 'node:assert/strict';
import { Selection, Uri, window, workspace, type TextEditor } from 'vscode';

let folders = 0;

/** A folder of its own in the workspace, in which a person writes. */
export interface WritingFolder {
  readonly write: (name: string, text: string) => Promise<Uri>;
  readonly read: (name: string) => Promise<string>;
  /** Writes a file in which `|` marks the cursor, and opens it. */
  readonly open: (name: string, marked: string) => Promise<TextEditor>;
}

/** Makes a folder that no other test writes into. */
export function makeWritingFolder(): WritingFolder {
  const [first] = workspace.workspaceFolders ?? [];
  assert.ok(first);
  const folder = Uri.joinPath(first.uri, `writing-${++folders}`);
  const write = async (name: string, text: string) => {
    const file = Uri.joinPath(folder, name);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  };
  return {
    write,
    read: async (name) => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name))),
    open: async (name, marked) => {
      const editor = await window.showTextDocument(await write(name, marked.replace('|', '')));
      const cursor = editor.document.positionAt(marked.indexOf('|'));
      editor.selection = new Selection(cursor, cursor);
      return editor;
    },
  };
}
