import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { describeReading, READ_FILES } from '../../../support/suites/readingTests';
import { startExtension } from '../../../support/suites/writtenFiles';

describe('in Restricted Mode', function () {
  this.timeout(60_000);
  const folderOf = () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    return folder.uri;
  };

  before(async () => {
    for (const [name, text] of Object.entries(READ_FILES)) {
      await workspace.fs.writeFile(Uri.joinPath(folderOf(), name), new TextEncoder().encode(text));
    }
    await startExtension();
  });

  it('nothing is trusted', () => {
    assert.equal(workspace.isTrusted, false);
  });

  describeReading(folderOf);
});
