import type * as vscode from 'vscode';
import { CITATION_LANGUAGES } from '../../cite/languages/citationLanguages';
import type { CitationFormat } from '../../cite/languages/citationLanguage';
import { DOCUMENT_ENDINGS } from '../../cite/project/namingFiles';
import { globOfEndings } from '../citing/workspaceFiles';

/**
 * The documents of languages that cite: by their language ids and, since stock VS Code opens `.typ`, `.org`, `.adoc` and
 * `.qmd` as plain text, by their file endings. A document that fits twice is served once.
 */
export const CITING_DOCUMENTS: vscode.DocumentSelector = [
  ...selectorsOf(CITATION_LANGUAGES.filter(({ formats: [format] }) => format !== 'bibtex')),
  { pattern: globOfEndings(DOCUMENT_ENDINGS) },
];

/** Bibliographies in formats whose entries have keys; whether a file of YAML or JSON is one, its content tells. */
export const BIBLIOGRAPHY_DOCUMENTS: vscode.DocumentSelector = [
  ...selectorsOf(CITATION_LANGUAGES.filter(({ formats: [format] }) => format === 'bibtex')),
  { pattern: globOfEndings(['.bib', '.bibtex', '.biblatex', '.yml', '.yaml', '.json']) },
];

/** The documents of the languages that cite in some formats. */
export function documentsOf(...formats: readonly CitationFormat[]): vscode.DocumentSelector {
  const languages = CITATION_LANGUAGES.filter((language) =>
    language.formats.some((format) => formats.includes(format)),
  );
  const endings = languages.flatMap(({ fileEndings }) => fileEndings);
  return [...selectorsOf(languages), ...(endings.length > 0 ? [{ pattern: globOfEndings(endings) }] : [])];
}

function selectorsOf(
  languages: readonly { readonly languageIds: readonly string[] }[],
): vscode.DocumentFilter[] {
  return languages.flatMap(({ languageIds }) => languageIds.map((language) => ({ language })));
}
