import { quote } from '../problem';
import { isLong, type PageLine } from './pageLines';

/** A title with its abstract, or what is left of a pair whose other half is missing. */
export type TextPair =
  | { readonly kind: 'pair'; readonly title: PageLine; readonly abstract: PageLine }
  | { readonly kind: 'damaged'; readonly line: number; readonly message: string };

/**
 * Pairs texts that should be title, abstract, title, abstract, … An unbroken alternation is trusted whatever the
 * lengths; a broken one is resynchronised by length, the only thing left to tell by, so that a missing half costs its own card and no other.
 */
export function pairTexts(texts: readonly PageLine[]): readonly TextPair[] {
  const pairs: TextPair[] = [];
  const alternates = texts.length % 2 === 0 && !texts.some((text, i) => i % 2 === 0 && isLong(text));
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    const next = texts[i + 1];
    if (!text) break;
    if (!alternates && isLong(text)) {
      pairs.push({
        kind: 'damaged',
        line: text.number,
        message: `expected a title before the abstract ${quote(text.text)}`,
      });
    } else if (next && (alternates || isLong(next) || !isLong(texts[i + 2] ?? text))) {
      pairs.push({ kind: 'pair', title: text, abstract: next });
      i++;
    } else {
      pairs.push({
        kind: 'damaged',
        line: text.number,
        message: `expected an abstract after the title ${quote(text.text)}`,
      });
    }
  }
  return pairs;
}
