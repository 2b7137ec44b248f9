import type { TextEdit } from '../../edit/textEdit';
import { lineEndOf } from '../../lines';
import type { FileEdits } from '../citingProject';
import { folderOf, isInside } from '../paths';
import { readPythonAssignments, type PythonAssignment } from '../sphinx/pythonAssignments';
import type { DeclarationSite } from './declarationSite';
import { insertParagraph } from './insertLines';

const EXTENSION = 'sphinxcontrib.bibtex';
/** The directive in reStructuredText and in MyST. */
const DIRECTIVE = /^[ \t]*\.\.[ \t]+bibliography::|^[ \t]*(?:`{3,}|:{3,})[ \t]*\{bibliography\}/m;
const MOST_DOCUMENTS = 200;

/** `bibtex_bibfiles` and the extension in `conf.py`; the directive in the document, if no other has it. */
export async function declareInSphinx(site: DeclarationSite): Promise<readonly FileEdits[]> {
  const path = site.project.root;
  const text = await site.read(path);
  if (path === undefined || text === undefined) return [];
  const assignments = readPythonAssignments(text, ['bibtex_bibfiles', 'extensions']);
  const quote = (text.match(/"/g)?.length ?? 0) > (text.match(/'/g)?.length ?? 0) ? '"' : "'";
  const edits: TextEdit[] = [];
  const missing: string[] = [];
  const add = (name: string, value: string) => {
    const edit = addElement(text, assignments, name, quote + value + quote);
    if (edit === undefined) missing.push(`${name} = [${quote}${value}${quote}]`);
    else edits.push(edit);
  };
  const extensions = assignments.flatMap(({ name, elements }) =>
    name === 'extensions' ? elements.flat() : [],
  );
  if (!extensions.some((extension) => extension.text === EXTENSION)) add('extensions', EXTENSION);
  add('bibtex_bibfiles', site.relativeTo(path));
  if (missing.length > 0) edits.push(insertParagraph(text, text.length, missing));
  return [{ path, edits }, ...(await declareDirective(site, folderOf(path)))];
}

/** In a list of several lines on a line of its own, in the others behind the last element. */
function addElement(
  text: string,
  assignments: readonly PythonAssignment[],
  name: string,
  element: string,
): TextEdit | undefined {
  const assignment = assignments.findLast((one) => one.name === name && one.list !== undefined);
  const list = assignment?.list;
  if (assignment === undefined || list === undefined) return undefined;
  const last = assignment.elements.at(-1)?.at(-1);
  if (last === undefined) return { start: list.start, end: list.start, text: element };
  // Behind what may stand around the last string, as in str(here / 'refs.bib').
  const tail = text.slice(last.end, list.end);
  const comma = tail.indexOf(',');
  const closing = comma >= 0 ? comma : (/^[^\s#]*/.exec(tail)?.[0].length ?? 0);
  const at = last.end + closing + (comma >= 0 ? 1 : 0);
  const own = /\n([ \t]*)[^\n]*$/.exec(text.slice(list.start, last.start))?.[1];
  const between = own === undefined ? ' ' : lineEndOf(text) + own;
  const isTuple = text[list.start - 1] === '(';
  return comma >= 0
    ? { start: at, end: at, text: `${between}${element}${own === undefined && !isTuple ? '' : ','}` }
    : { start: at, end: at, text: `,${between}${element}` };
}

/** The directive at the document's end. Jupyter Book has the same one. */
export async function declareDirective(site: DeclarationSite, folder: string): Promise<readonly FileEdits[]> {
  const { document, project, reading } = site;
  if (project.format === 'jupyter' || document.path === undefined || (await hasDirective(site, folder)))
    return [];
  const text = await reading.read(document.path);
  if (text === undefined || document.path.toLowerCase().endsWith('.ipynb')) return [];
  const lines = project.format === 'restructuredtext' ? ['.. bibliography::'] : ['```{bibliography}', '```'];
  return [{ path: document.path, edits: [insertParagraph(text, text.length, lines)] }];
}

async function hasDirective({ document, reading }: DeclarationSite, folder: string): Promise<boolean> {
  if (DIRECTIVE.test(document.text)) return true;
  const found = await reading.find(['.rst', '.md', '.txt']);
  const inProject = found.filter((path) => isInside(folder, path)).slice(0, MOST_DOCUMENTS);
  const texts = await Promise.all(inProject.map((path) => reading.read(path)));
  return texts.some((text) => text !== undefined && DIRECTIVE.test(text));
}
