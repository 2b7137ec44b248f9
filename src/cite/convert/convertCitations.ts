import { applyEdits, type TextEdit } from '../edit/textEdit';
import type { Citation, CitationFormat } from '../languages/citationLanguage';
import { languageOfFormat } from '../languages/citationLanguages';
import { guessFormat } from './guessFormat';
import { isCommandOf } from './formCycles';
import { formatOf, readMeaning } from './readMeaning';
import { writeMeaning } from './writeMeaning';

/**
 * Writes the citations of a text in another format, and leaves the rest of the text as it is.
 *
 * @param from a format of the language that the text was copied from; where nobody knows it the text has to show it
 * @returns undefined where nothing is cited, nothing would change, or a note or form of any citation would get lost
 * @example convertCitations('as \\citep[see][p.~3]{a,b} show', 'pandoc') === 'as [see @a; @b, p. 3] show'
 */
export function convertCitations(
  text: string,
  to: CitationFormat,
  from: CitationFormat | undefined = guessFormat(text),
): string | undefined {
  if (from === undefined) return undefined;
  const source = languageOfFormat(from);
  const { citations } = source.readCitations(text);
  const edits: TextEdit[] = [];
  for (const citation of citations) {
    if (isAtHome(text, citation, from, to)) continue;
    const meaning = readMeaning(text, citation, from);
    if (!meaning) return undefined;
    const written = writeMeaning(meaning, to);
    if (written === undefined) return undefined;
    edits.push(replaceTie(text, { ...meaning.range, text: written }, from, to));
  }
  if (edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0))) return undefined;
  const converted = applyEdits(text, edits);
  const keys = citations.flatMap((citation) => citation.keys.map(({ key }) => key));
  const isSound = converted !== text && keys.length > 0 && readsAs(converted, to, keys);
  return isSound ? converted : undefined;
}

/** Whether a citation can stay as it is. */
function isAtHome(text: string, citation: Citation, from: CitationFormat, to: CitationFormat): boolean {
  const format = formatOf(text, citation, from);
  if (format !== 'natbib') return format === to;
  // Without a known package a document may load any.
  return to === 'latex' || ((to === 'natbib' || to === 'biblatex') && isCommandOf(citation.name, to));
}

function isLatex(format: CitationFormat): boolean {
  return format === 'latex' || format === 'natbib' || format === 'biblatex';
}

function hasTie(format: CitationFormat): boolean {
  return format === 'typst' || isLatex(format);
}

/** A tie before a citation is a space where `~` means something else. */
function replaceTie(text: string, edit: TextEdit, from: CitationFormat, to: CitationFormat): TextEdit {
  const isTied = text[edit.start - 1] === '~' && text[edit.start - 2] !== '\\';
  return isTied && hasTie(from) && !hasTie(to)
    ? { ...edit, start: edit.start - 1, text: ` ${edit.text}` }
    : edit;
}

/** Whether a language finds the same keys: a key may hold what another language ends a key at, or run into the text. */
function readsAs(text: string, format: CitationFormat, keys: readonly string[]): boolean {
  const { citations } = languageOfFormat(format).readCitations(text);
  const found = citations.flatMap((citation) => citation.keys.map(({ key }) => key));
  return found.length === keys.length && found.every((key, index) => key === keys[index]);
}
