import { commands } from 'vscode';
import { configure } from './configure';
import { makeWritingFolder, type WritingFolder } from './writingFolder';

/** The key that every stand-in of another extension knows, and the bibliography has. */
export const NEIGHBOUR_KEY = 'vaswani2017attention';

const BIBLIOGRAPHY = `@misc{${NEIGHBOUR_KEY}, title = {Attention Is All You Need}, author = {Vaswani, Ashish}, year = {2017},
  eprint = {1706.03762}, archivePrefix = {arXiv}}
`;

/**
 * Whether another extension serves the documents of the tests. In the web worker host they lie on a remote, which
 * extensions that serve files of the disk only leave out.
 *
 * @param filesOnly whether it is such an extension
 */
export function isServed(filesOnly: boolean): boolean {
  return !(filesOnly && process.env.EXTENSION_HOST === 'web');
}

/** Sets up, for the tests of a suite, a folder with a bibliography; each test leaves no editor and no setting behind. */
export function writeBesideNeighbours(): Pick<WritingFolder, 'open'> {
  let folder: WritingFolder | undefined;
  before(async () => {
    await commands.executeCommand('literature.showLog');
    folder = makeWritingFolder();
    await folder.write('refs.bib', BIBLIOGRAPHY);
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await configure({ languageFeatures: undefined });
  });
  return {
    open: (name, marked) => {
      if (!folder) throw new Error('A folder is there only while tests run.');
      return folder.open(name, marked);
    },
  };
}
