import * as vscode from 'vscode';
import { convertCitations } from '../../cite/convert/convertCitations';
import { guessFormat } from '../../cite/convert/guessFormat';
import type { CitationFormat } from '../../cite/languages/citationLanguage';
import { languageOfFormat } from '../../cite/languages/citationLanguages';
import type { CitingPlace } from '../citing/citingPlace';
import { type CitationOffer, CONVERTED_KIND } from './citationOffer';

/** Longer text is a document, and looking through it would make pasting slow. */
const MOST = 8000;

/** The format in which a pasted text cites, if it cites anything. */
export function formatOfPasted(
  text: string,
  copiedFrom: CitationFormat | undefined,
): CitationFormat | undefined {
  if (text.length > MOST) return undefined;
  const format = copiedFrom ?? guessFormat(text);
  const cites = format && languageOfFormat(format).readCitations(text).citations.length > 0;
  return cites ? format : undefined;
}

/** The text with its citations in the document's language; undefined where they are, or something would get lost. */
export function offerConverted(
  place: CitingPlace,
  text: string,
  from: CitationFormat,
): CitationOffer | undefined {
  const converted = convertCitations(text, place.format, from);
  if (converted === undefined) return undefined;
  const { name } = languageOfFormat(place.format);
  return {
    title: vscode.l10n.t('Paste with Citations for {0}', name),
    kind: CONVERTED_KIND,
    insertText: converted,
  };
}
