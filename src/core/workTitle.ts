import { foldedWords, joinDigraphs } from './fold';
import { americanize } from './spelling';

/** A title as far as it tells one work from another. */
export interface WorkTitle {
  /**
   * The words without their division, umlauts by their vowel: catalogues write `Key Value`, `Key-Value` and `KeyValue`, and
   * `Körper` and `Koerper`, of one title. Empty for symbols.
   */
  readonly full: string;
  readonly words: readonly string[];
  /** The title without its last subtitle, without its last two, …: what a catalogue that drops subtitles has. */
  readonly beginnings: readonly TitleBeginning[];
  /** As it is written, before its subtitles. */
  readonly first: string;
}

/** What stands before a subtitle, and the subtitle. */
export interface TitleBeginning {
  readonly full: string;
  readonly subtitle: readonly string[];
}

/** Deeper nesting is an outline, no title. */
const MOST_BEGINNINGS = 3;

/** A colon that is no ratio, a spaced or long dash, the end of a sentence. */
const SUBTITLE_STARTS = /[:：](?!\d)|\s[-–—]{1,3}\s|[—]|---?|[?!.]\s/g;

/** Commands whose name is read as a letter or a word; all others are formats and signs. */
const SPOKEN_COMMAND =
  /^(?:(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|omicron|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)|o|l|i|j|ss|ae|oe|aa|dh|th|log|ln|exp|min|max|arg|inf|sup|lim|sin|cos|tan|det|dim|gcd|[La]*tex)$/i;

/** Signs that tell titles apart (`C`, `C++`, `C#`) or that people write in two ways. */
const SIGNS: readonly (readonly [sign: RegExp, word: string])[] = [
  [/<\/?[a-z]{1,10}>/gi, ''],
  [/&amp;|\\?&/g, ' and '],
  [/(?<=[a-z])\\?#/gi, 'sharp'],
  [/×/g, 'x'],
  [/[+⁺₊]/g, 'plus'],
  [/(?<=\d),(?=\d{3})/g, ''],
  [/\\[^a-z\s]|[{}$^_'’‘`]/gi, ''],
];

/**
 * Reads a title, whether or not its LaTeX and its HTML are decoded.
 *
 * @example readWorkTitle('$k$NN-LM: Modelling with Memorisation').full === 'knnlmmodelingwithmemorization'
 */
export function readWorkTitle(title: string): WorkTitle {
  const words = titleWords(title);
  return { full: squeeze(words), words, ...divide(title, words) };
}

/** Whether the title proper has a word that someone made up for this work: `FlashAttention`, `GPT-4`, `LoRA`. */
export function isCoined({ first }: WorkTitle): boolean {
  return first !== first.toUpperCase()
    ? /\p{Ll}\p{Lu}|\p{Lu}{3}|\p{L}-?\d|\d\p{L}/u.test(first)
    : /^\P{Z}*$/u.test(first);
}

function divide(title: string, words: readonly string[]): Pick<WorkTitle, 'beginnings' | 'first'> {
  const beginnings: TitleBeginning[] = [];
  let first = title;
  for (const { index } of title.matchAll(SUBTITLE_STARTS)) {
    const before = titleWords(title.slice(0, index));
    if (before.length === 0 || before.length >= words.length) continue;
    if (beginnings.length === 0) first = title.slice(0, index);
    beginnings.push({ full: squeeze(before), subtitle: words.slice(before.length) });
    if (beginnings.length === MOST_BEGINNINGS) break;
  }
  return { beginnings, first };
}

function titleWords(title: string): readonly string[] {
  return americanize(foldedWords(spellOut(title)));
}

function spellOut(title: string): string {
  if (!/[<&#×+⁺₊,\\{}$^_'’‘`]/.test(title)) return title;
  let text = title.replace(/\\([a-z]+)/gi, (_, name: string) => {
    if (name === 'times') return 'x';
    if (name === 'ell') return 'l';
    return SPOKEN_COMMAND.test(name) ? name : ' ';
  });
  for (const [sign, word] of SIGNS) text = text.replace(sign, word);
  return text;
}

/** Numbers stay apart: `Llama 3.1` is not `Llama 31`. */
function squeeze(words: readonly string[]): string {
  const spaced = joinDigraphs(words.join(' '));
  return (/\d \d/.test(spaced) ? spaced.replace(/(\d) (?=\d)/g, '$1-') : spaced).replaceAll(' ', '');
}
