import type { TextEdit } from '../../edit/textEdit';
import { lineEndOf, nextLine, startOfLine } from '../../lines';
import type { FileEdits } from '../citingProject';
import { readLatexFile, type LatexFile } from '../latex/latexFile';
import { bibliographyStyleFor } from '../latex/latexPackages';
import { LatexFiles, LatexProject } from '../latex/latexProject';
import type { DeclarationSite } from './declarationSite';
import { insertLines, insertParagraph } from './insertLines';

/** Declares a bibliography in a LaTeX project: in the root, or beside the one that is declared already. */
export async function declareInLatex(site: DeclarationSite): Promise<readonly FileEdits[]> {
  const { project } = site;
  const named = project.bibliographies.find(({ namedIn }) => namedIn !== undefined)?.namedIn;
  const path = named ? named.path : project.root;
  const text = await site.read(path);
  if (text === undefined) return [];
  const file = readLatexFile(text);
  const value = site.relativeTo(project.root);
  const isBiblatex = project.format === 'biblatex';
  const command = isBiblatex ? `\\addbibresource{${value}}` : value.replace(/\.bib$/i, '');
  const beside = named ? extend(text, file, isBiblatex, command) : undefined;
  if (beside !== undefined) return [{ path, edits: [beside] }];
  if (file.documentClass === undefined) return [];
  const uses = await usesIn(site, path, file);
  const edits = isBiblatex
    ? declareResource(text, file, command, uses.prints)
    : declareForBibtex(
        text,
        file,
        command,
        uses.styled ? undefined : styleFor(file, project.format === 'natbib'),
      );
  return edits.length === 0 ? [] : [{ path, edits }];
}

/** Into the list of `\bibliography{a,b}`, or behind the last resource. */
function extend(
  text: string,
  { bibliographies }: LatexFile,
  isBiblatex: boolean,
  command: string,
): TextEdit | undefined {
  const last = bibliographies.findLast(({ command: name }) => !isBiblatex || name === 'addbibresource');
  const at = isBiblatex ? last?.end : last?.names.at(-1)?.end;
  if (last === undefined || at === undefined) return undefined;
  if (!isBiblatex) return { start: at, end: at, text: `,${command}` };
  const indent = /^[ \t]*/.exec(text.slice(startOfLine(text, last.start)))?.[0] ?? '';
  return { start: at, end: at, text: `${lineEndOf(text)}${indent}${command}` };
}

function declareResource(
  text: string,
  file: LatexFile,
  command: string,
  prints: boolean,
): readonly TextEdit[] {
  const loading = file.loadings.findLast(({ name }) => name.startsWith('biblatex'));
  if (loading === undefined && file.documentStart === undefined) return [];
  const at = loading ? nextLine(text, loading.end) : startOfLine(text, file.documentStart ?? 0);
  const resource = insertLines(text, at, [command]);
  return prints ? [resource] : [resource, insertParagraph(text, endOf(text, file), ['\\printbibliography'])];
}

function declareForBibtex(
  text: string,
  file: LatexFile,
  name: string,
  style: string | undefined,
): readonly TextEdit[] {
  const lines = [
    ...(style === undefined ? [] : [`\\bibliographystyle{${style}}`]),
    `\\bibliography{${name}}`,
  ];
  return [insertParagraph(text, endOf(text, file), lines)];
}

/** The start of the line with `\end{document}`, or itself where text stands before it. */
function endOf(text: string, { documentEnd }: LatexFile): number {
  if (documentEnd === undefined) return text.length;
  const line = startOfLine(text, documentEnd);
  return text.slice(line, documentEnd).trim() === '' ? line : documentEnd;
}

function styleFor({ documentClass }: LatexFile, isNatbib: boolean): string | undefined {
  return bibliographyStyleFor(documentClass?.name ?? '', isNatbib ? 'natbib' : undefined);
}

/** Whether any file of the project sets a style or prints the bibliography. */
async function usesIn(
  { reading }: DeclarationSite,
  root: string | undefined,
  file: LatexFile,
): Promise<{ readonly styled: boolean; readonly prints: boolean }> {
  let { hasStyle: styled, printsBibliography: prints } = file;
  if (root !== undefined) {
    for await (const part of new LatexProject(reading, new LatexFiles(reading), root).parts('all')) {
      styled ||= part.file.hasStyle;
      prints ||= part.file.printsBibliography;
    }
  }
  return { styled, prints };
}
