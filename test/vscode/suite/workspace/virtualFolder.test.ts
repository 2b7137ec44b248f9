import { type Disposable, Uri, workspace } from 'vscode';
import { BadFiles } from '../../../support/suites/badFiles';
import { describeReading, READ_FILES } from '../../../support/suites/readingTests';
import { waitUntil } from '../../../support/suites/waitUntil';
import { startExtension } from '../../../support/suites/writtenFiles';

const FOLDER = Uri.from({ scheme: 'faraway', path: '/' });

describe('in a folder of a virtual file system that cannot be written', function () {
  this.timeout(60_000);
  let registered: Disposable;

  before(async () => {
    const files = new BadFiles();
    for (const [name, content] of Object.entries(READ_FILES)) files.files.set(name, { content });
    registered = workspace.registerFileSystemProvider(FOLDER.scheme, files, { isReadonly: true });
    workspace.updateWorkspaceFolders(1, 0, { uri: FOLDER });
    await waitUntil(() => workspace.workspaceFolders?.length === 2);
    await startExtension();
  });

  after(async () => {
    workspace.updateWorkspaceFolders(1, 1);
    await waitUntil(() => workspace.workspaceFolders?.length === 1);
    registered.dispose();
  });

  describeReading(() => FOLDER);
});
