import type { TextEdit } from '../../edit/textEdit';
import { lineEndOf, nextLine } from '../../lines';
import type { FileEdits } from '../citingProject';
import { readOrgFile } from '../org/orgFile';
import type { DeclarationSite } from './declarationSite';
import { insertLines, insertParagraph } from './insertLines';

/** The keywords at a file's start, among which the bibliography belongs. */
const HEADER = /^\uFEFF?(?:[ \t]*#\+[a-z_]+:[^\n]*(?:\n|$))*/i;

/** `#+bibliography:` among the first keywords and `#+print_bibliography:` at the end; for org-ref its links. */
export async function declareInOrg(site: DeclarationSite): Promise<readonly FileEdits[]> {
  const { project } = site;
  const path = project.root;
  const text = await site.read(path);
  if (text === undefined) return [];
  const value = site.relativeTo(path);
  const edits = project.format === 'org-ref' ? declareLink(text, value) : declareKeyword(text, value);
  return [{ path, edits }];
}

function declareKeyword(text: string, value: string): readonly TextEdit[] {
  const last = readOrgFile(text).keywords.at(-1);
  const header = HEADER.exec(text)?.[0] ?? '';
  const cased = (keyword: string) => (/#\+[A-Z]/.test(header) ? keyword.toUpperCase() : keyword);
  const at = last ? nextLine(text, last.end) : header.length;
  const keyword = insertLines(text, at, [`#+${cased('bibliography')}: ${value}`]);
  if (/^[ \t]*#\+print_bibliography:/im.test(text)) return [keyword];
  const print = insertParagraph(text, text.length, [`#+${cased('print_bibliography')}:`]);
  // Both in one place, in a text that has nothing but a header.
  return at === text.length
    ? [{ ...keyword, text: `${keyword.text}${lineEndOf(text)}${print.text.trimStart()}` }]
    : [keyword, print];
}

function declareLink(text: string, value: string): readonly TextEdit[] {
  const last = readOrgFile(text).links.at(-1);
  if (last) return [{ start: last.end, end: last.end, text: `,${value}` }];
  const style = /\bbibliographystyle:/.test(text) ? [] : ['bibliographystyle:unsrt'];
  return [insertParagraph(text, text.length, [...style, `bibliography:${value}`])];
}
