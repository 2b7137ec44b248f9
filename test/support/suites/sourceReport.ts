import { Uri, workspace } from 'vscode';

let asked = 0;

/**
 * What the extension says of reading a source, as the person is shown it, in lines.
 *
 * @param id of the source: the address of a file, or `bundled`
 */
export async function readSourceReport(id: string): Promise<readonly string[]> {
  // VS Code keeps a text that was asked for: another name gives what holds now.
  const uri = Uri.from({ scheme: 'literature-problems', path: `/report ${++asked}.txt`, query: id });
  const text = (await workspace.openTextDocument(uri)).getText();
  return text.split('\n').filter((line) => line !== '');
}
