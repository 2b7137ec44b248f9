import { type Definition } from './definitions';
import type { Span } from './scanWords';

/** Words after which an abstract names what it presents: *we propose AdaDec*, *a method called LocalLeap*. */
const CUE =
  /\b(?:[pP]ropos|[iI]ntroduc|[pP]resent|develop|call|nam|dub|term|coin|[rR]eleas|unveil|[dD]esign|explor)(?:e|es|ed|ing|s)?\b|\bnamely\b|\bi\.e\./g;

/** Text after a cue in which its name must stand: to the end of the sentence, so many characters at most. */
const REACH = 120;

/** Unusual case marks a name: a capital or digit after the first letter, parts linked by hyphens or circumflexes. */
const NAME = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?:[-^][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu;

/**
 * The names that an abstract gives to its own work: short forms that it defines, and the first word of unusual case
 * after a cue like "we propose". People remember these names though the title may lack them.
 *
 * @example findCoinedNames('We propose AdaDec, an adaptive …', []) // the span of AdaDec
 */
export function findCoinedNames(abstract: string, definitions: readonly Definition[]): Span[] {
  const names = definitions.map(({ short }) => short);
  for (const cue of abstract.matchAll(CUE)) {
    const from = cue.index + cue[0].length;
    const sentence = /^[^.;]*(?:\.\S[^.;]*)*/u.exec(abstract.slice(from, from + REACH))?.[0] ?? '';
    for (const word of sentence.matchAll(NAME)) {
      if (!isUnusual(word[0])) continue;
      const start = from + word.index;
      if (!names.some((name) => name.start === start)) names.push({ start, end: start + word[0].length });
      break;
    }
  }
  return names;
}

/** Mixed case inside a word (*ReKV*, *dKV-Cache*) or letters with digits (*Learn2PD*); plain *LLM* is the field's. */
function isUnusual(word: string): boolean {
  if (/^[A-Za-z]?[a-z]*$/.test(word)) return false;
  const singular = word.replace(/(?<=\p{Lu})s$/u, '');
  return (
    /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\p{Lu}-\p{Lu}\p{Ll}|\p{L}[\d^]|^\d\p{L}/u.test(singular) &&
    /\p{Lu}/u.test(singular) &&
    singular.length > 2
  );
}
