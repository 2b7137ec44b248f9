import assert from 'node:assert/strict';
import { commands, type Disposable, Uri, workspace } from 'vscode';
import { BadFiles } from '../../../support/suites/badFiles';
import { GONE, waitForPage } from '../../../support/suites/paperPage';
import { addFolder, removeFolder } from '../../../support/suites/workspaceFolders';

const SCHEME = 'garden';

/** A document that names a bibliography, which no glob finds. */
const DOCUMENT = '= Roses\n#bibliography("works.yml")\n';

/** A Hayagriva file of one work. */
function works(title: string, doi: string): string {
  return `rose:\n  type: article\n  title: ${title}\n  author: Rose, Ada\n  serial-number:\n    doi: ${doi}\n`;
}

/** Takes away all folders but the first. */
async function removeFolders(): Promise<void> {
  for (const { uri } of (workspace.workspaceFolders ?? []).slice(1)) await removeFolder(uri);
}

describe('a bibliography that a document names in a further folder of the workspace', function () {
  this.timeout(60_000);
  let registered: Disposable | undefined;

  before(() => commands.executeCommand('literature.refreshSource'));
  afterEach(async () => {
    await removeFolders();
    registered?.dispose();
  });

  it('is part of the library while the folder is, and followed there', async () => {
    const [first] = workspace.workspaceFolders ?? [];
    assert.ok(first);
    const folder = Uri.joinPath(first.uri, '../further garden');
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
    await write('main.typ', DOCUMENT);
    await write('works.yml', works('Roses of the Second Folder', '10.5555/folder.1'));
    try {
      await addFolder(folder);
      await waitForPage('doi:10.5555/folder.1', /Roses of the Second Folder/);
      await write('works.yml', works('Roses That Have Moved', '10.5555/folder.1'));
      await waitForPage('doi:10.5555/folder.1', /Roses That Have Moved/);
      await removeFolders();
      await waitForPage('doi:10.5555/folder.1', GONE);
    } finally {
      await workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('is part of the library where its file system is virtual', async () => {
    const files = new BadFiles();
    files.files.set('main.typ', { content: DOCUMENT });
    files.files.set('works.yml', { content: works('Roses in the Clouds', '10.5555/folder.2') });
    registered = workspace.registerFileSystemProvider(SCHEME, files);
    await addFolder(Uri.from({ scheme: SCHEME, path: '/' }));
    await waitForPage('doi:10.5555/folder.2', /Roses in the Clouds/);
  });
});
