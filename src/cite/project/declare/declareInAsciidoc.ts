import type { FileEdits } from '../citingProject';
import { readAsciidocFile } from '../asciidoc/asciidocFile';
import type { DeclarationSite } from './declarationSite';
import { insertLines, insertParagraph } from './insertLines';

/** The document's title and what stands below it up to a blank line, or attributes at the start. */
const HEADER =
  /^\uFEFF?(?:(?:\/\/[^\n]*\n)*=[ \t][^\n]*(?:\n(?=[^\r\n])[^\n]*)*|:[\w-]+:[^\n]*(?:\n:[\w-]+:[^\n]*)*)(?:\n|$)/;

/** `:bibtex-file:` in the header and the macro at the end. asciidoctor-bibtex reads one file: a second is not declared. */
export async function declareInAsciidoc(site: DeclarationSite): Promise<readonly FileEdits[]> {
  const path = site.project.root;
  const text = await site.read(path);
  if (text === undefined) return [];
  const { bibtexFile, macroTarget, hasMacro } = readAsciidocFile(text);
  if (bibtexFile !== undefined || macroTarget !== undefined) return [];
  const header = HEADER.exec(text)?.[0] ?? '';
  const line = `:bibtex-file: ${site.relativeTo(path)}`;
  const attribute = insertLines(text, header.length, header === '' && text !== '' ? [line, ''] : [line]);
  if (hasMacro) return [{ path, edits: [attribute] }];
  const macro = insertParagraph(text, text.length, ['bibliography::[]']);
  // Both in one place, in a text that has nothing but a header.
  const both = {
    ...attribute,
    text: `${attribute.text}${insertParagraph(attribute.text, attribute.text.length, ['bibliography::[]']).text}`,
  };
  return [{ path, edits: header.length === text.length ? [both] : [attribute, macro] }];
}
