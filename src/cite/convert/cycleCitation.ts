import type { TextRange } from '../../core/textRange';
import type { TextEdit } from '../edit/textEdit';
import { smallestEdit } from '../insertion/smallestEdit';
import type { Citation, CitationFormat } from '../languages/citationLanguage';
import { cyclePandoc } from './cyclePandoc';
import { cycleTypst } from './cycleTypst';
import { nextName } from './formCycles';
import { formatOf, isFinished } from './readMeaning';

/**
 * Turns a citation into the next form of its language; its keys, notes and line breaks stay.
 *
 * @param format the document's
 * @returns edits of as few characters as can be, so that a cursor in a key stays there; none where there is no other form
 * @example cycleCitation('\\citep[p. 3]{a}', …, 'natbib') gives [{ start: 5, end: 6, text: 't' }]
 */
export function cycleCitation(text: string, citation: Citation, format: CitationFormat): readonly TextEdit[] {
  if (!isFinished(text, citation)) return [];
  // The document says which package its commands are of.
  const own = formatOf(text, citation, format);
  switch (own) {
    case 'pandoc':
      return cyclePandoc(text, citation);
    case 'typst':
      return cycleTypst(text, citation);
    case 'org':
      return cycleOrg(text, citation);
    case 'natbib':
      // Of a multicite whose groups differ the later ones are read as citations of their own, without their command.
      return text[citation.range.start] === '\\' ? cycleName(text, citation, format) : [];
    default:
      return cycleName(text, citation, own);
  }
}

function cycleName(
  text: string,
  { name, range: { start, end } }: Citation,
  format: CitationFormat,
): readonly TextEdit[] {
  const source = text.slice(start, end);
  // reStructuredText's roles may stand behind their text; a key may look like a role.
  const at = start + (source.startsWith('`') ? source.lastIndexOf(name) : source.indexOf(name));
  return replaceName(text, { start: at, end: at + name.length }, nextName(name, format));
}

/** The style is what stands between the first slash and the second; variants behind it stay. */
function cycleOrg(text: string, { name, range }: Citation): readonly TextEdit[] {
  const [cite = '', style = '', ...variants] = name.split('/');
  const next = nextName(style, 'org');
  const start = range.start + '['.length;
  if (next === undefined) return [];
  const styled = next === '' && variants.length === 0 ? cite : [cite, next, ...variants].join('/');
  return replaceName(text, { start, end: start + name.length }, styled);
}

function replaceName(text: string, name: TextRange, next: string | undefined): readonly TextEdit[] {
  const edit = next === undefined ? undefined : smallestEdit(text, { ...name, text: next });
  return edit ? [edit] : [];
}
