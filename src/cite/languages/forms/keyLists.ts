import type { KeyList } from '../citationLanguage';
import { writePandocKey, writeTypstLabel, writeTypstReference } from '../safeKeys';

/** `a,b`: BibTeX and biber take no space for part of a key, but editors that look keys up often do. */
export const COMMA_LIST: KeyList = { separator: ',', write: (key) => key };

/** `a,b`, perhaps over several lines with comments. */
export const LATEX_LIST: KeyList = { ...COMMA_LIST, comment: '%' };

/** `@a; @b` */
export const PANDOC_LIST: KeyList = { separator: '; ', write: writePandocKey };

/** `@a, @b`: citations in a sentence. */
export const PANDOC_SENTENCE: KeyList = { separator: ', ', write: writePandocKey };

/** `-@a; -@b` */
export const PANDOC_YEARS: KeyList = { separator: '; ', write: (key) => `-${writePandocKey(key)}` };

/** `@a;@b` */
export const ORG_LIST: KeyList = { separator: ';', write: (key) => `@${key}` };

/** `&a;&b`, as org-ref 3 writes it. */
export const AMPERSAND_LIST: KeyList = { separator: ';', write: (key) => `&${key}` };

/** `@a @b`: Typst joins citations that only space separates. */
export const TYPST_RUN: KeyList = { separator: ' ', write: writeTypstReference };

/** `<a>`, as an argument. */
export const TYPST_LABELS: KeyList = { separator: ' ', write: writeTypstLabel };

/** `{a}{b}`, as biblatex' multicites take keys of their own notes. */
export const MULTICITE_LIST: KeyList = { separator: '', write: (key) => `{${key}}`, comment: '%' };

/** `bibitem:[a]`, which takes one key, side by side. */
export const MACROS_APART: KeyList = { separator: ' ', write: (key) => key };
