import { type Disposable, Uri, workspace } from 'vscode';
import { BadFiles } from '../../../support/suites/badFiles';
import { describeReading, READ_FILES } from '../../../support/suites/readingTests';
import { addFolder, removeFolder } from '../../../support/suites/workspaceFolders';
import { startExtension } from '../../../support/suites/writtenFiles';

const FOLDER = Uri.from({ scheme: 'faraway', path: '/' });

describe('in a folder of a virtual file system that cannot be written', function () {
  this.timeout(60_000);
  let registered: Disposable;

  before(async () => {
    const files = new BadFiles();
    for (const [name, content] of Object.entries(READ_FILES)) files.files.set(name, { content });
    registered = workspace.registerFileSystemProvider(FOLDER.scheme, files, { isReadonly: true });
    await addFolder(FOLDER);
    await startExtension();
  });

  after(async () => {
    await removeFolder(FOLDER);
    registered.dispose();
  });

  describeReading(() => FOLDER);
});
