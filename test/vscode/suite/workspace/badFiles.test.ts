import assert from 'node:assert/strict';
import { commands, type Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { BadFiles, type BadFile } from '../../../support/suites/badFiles';
import { readSourceReport } from '../../../support/suites/sourceReport';
import { addFolder, removeFolder } from '../../../support/suites/workspaceFolders';

const SCHEME = 'badfiles';
/** In milliseconds. */
const PATIENCE = 20_000;
const GOOD = '@misc{moss, title = {Mosses of Tomorrow}}\n';

/** How each file fails, and what a person is told of it. */
const BAD: Readonly<Record<string, BadFile & { readonly told: string }>> = {
  'denied.bib': {
    content: FileSystemError.NoPermissions('denied.bib'),
    told: 'permission to read it was denied. Allow it, then choose Read Sources Again.',
  },
  'disappearing.bib': {
    content: FileSystemError.FileNotFound('disappearing.bib'),
    told: 'is not there any more, or is a link that leads nowhere. Restore or delete it.',
  },
  'listed.bib': {
    unseen: FileSystemError.FileNotFound('listed.bib'),
    content: '',
    told: 'is not there any more, or is a link that leads nowhere. Restore or delete it.',
  },
  'unseen.bib': {
    unseen: FileSystemError.NoPermissions('unseen.bib'),
    content: GOOD,
    told: 'permission to read it was denied. Allow it, then choose Read Sources Again.',
  },
  'loop.bib': {
    type: FileType.SymbolicLink,
    unseen: new Error("ELOOP: too many symbolic links encountered, stat '/loop.bib'"),
    content: '',
    told: 'is a link that leads back to itself. Let it lead to a file, or delete it.',
  },
  'gigabyte.bib': {
    size: 2 ** 30,
    content: GOOD,
    told: 'is too large to be read: 1024 MB, and 256 MB is the most. Part it into smaller files, or exclude it by literature.sources.exclude.',
  },
  'pipe.bib': { type: FileType.Unknown, content: GOOD, told: 'is no file that can be read.' },
  'offline.bib': {
    content: FileSystemError.Unavailable('The server is asleep'),
    told: 'its file system cannot be reached: The server is asleep. When it can be, choose Read Sources Again.',
  },
  'failing.bib': {
    content: new Error('The disk makes noises'),
    told: 'cannot be read: The disk makes noises. Try to open it in the editor, then choose Read Sources Again.',
  },
  'empty.bib': { content: '', told: 'the file is empty' },
  'picture.bib': {
    content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
    told: 'expected text, found a binary file; export it as BibTeX, RIS or CSL-JSON',
  },
};

describe('bibliographies that cannot be read', () => {
  const badFiles = new BadFiles();
  const root = Uri.from({ scheme: SCHEME, path: '/' });
  const report = (name: string) => readSourceReport(Uri.joinPath(root, name).toString());
  let registered: Disposable;

  before(async () => {
    for (const [name, file] of Object.entries(BAD)) badFiles.files.set(name, file);
    badFiles.files.set('good.bib', { content: GOOD });
    registered = workspace.registerFileSystemProvider(SCHEME, badFiles);
    await addFolder(root, 'bad');
    await commands.executeCommand('literature.refreshSource');
    // On a busy machine the host of the extension may learn of the folder after the command; then it reads by itself.
    const end = Date.now() + PATIENCE;
    while ((await report('unseen.bib')).length < 2 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 100));
  });

  after(async () => {
    await removeFolder(root);
    registered.dispose();
  });

  it('takes the others: those beside them, and the bundled ones', async () => {
    assert.deepEqual(await report('good.bib'), ['bad/good.bib: 1 paper, 0 problems.']);
    assert.match((await readSourceReport('bundled'))[0] ?? '', /: [1-9]\d+ papers, 0 problems\.$/);
  });

  for (const [name, { told }] of Object.entries(BAD)) {
    it(`says of ${name}, once, what is wrong and what to do`, async () => {
      assert.deepEqual(await report(name), [`bad/${name}: 0 papers, 1 problem.`, `bad/${name}: ${told}`]);
    });
  }

  it('never reads a file that says it is too large, or is none', () => {
    assert.deepEqual(
      ['gigabyte.bib', 'pipe.bib', 'good.bib'].map((name) => badFiles.read.has(name)),
      [false, false, true],
    );
  });

  it('has a file as soon as it can be read, and others as they were', async () => {
    badFiles.files.set('denied.bib', { size: 100, content: GOOD });
    await commands.executeCommand('literature.refreshSource');
    assert.deepEqual(await report('denied.bib'), ['bad/denied.bib: 1 paper, 0 problems.']);
    assert.equal((await report('disappearing.bib')).length, 2);
  });

  it('forgets a file that is not listed any more', async () => {
    badFiles.files.delete('disappearing.bib');
    await commands.executeCommand('literature.refreshSource');
    assert.deepEqual(await report('disappearing.bib'), ['This source is no longer part of the library.']);
  });
});
