import properNouns from '../../../data/proper-nouns.json';

/** A piece of a title; `protect` says that its capitals carry meaning and must survive a style's lower-casing. */
export interface TitlePiece {
  readonly text: string;
  readonly protect: boolean;
}

const { $comment, ...nouns } = properNouns;
const PROPER_NOUNS = new Set(Object.values(nouns).flat());

/** `LLM`, `KV`, `iFairy`, `T2V`, `Qwen2`, `R²`: a capital that is not simply the first letter of a word. */
const CASED = /\p{Lu}.*[\p{Lu}\p{N}]|[\p{Ll}\p{N}]\p{Lu}/u;
const SINGLE_CAPITAL = /^\p{Lu}$/u;
const CAPITALIZED = /^\p{Lu}/u;
/** `Gervásio`, `Schrödinger`, `Δt`: in an English title, letters of elsewhere make a name or a symbol. */
const FOREIGN_CAPITALIZED = /^\p{Lu}.*[^\p{ASCII}]|^[^\P{Lu}\p{ASCII}]/u;

/** `Re-ttention: …`, `Moonshine v2: …`, `Kwai Keye-VL 1.5 Technical Report`: what the authors call their work. */
const NAME_OF_WORK = /^(?:\S+(?: v?\d[\d.]*)?(?=: )|\S+(?: \S+){0,3}?(?= Technical Report\b))/u;

/** A word begins a sentence at the start and after a mark that ends one; a style keeps its capital or makes it. */
const SENTENCE_START = /(?:^|[.:?!—]\s+)["“‘'(]*$/;

/**
 * Splits a title where BibTeX has to keep its capitals and only there: `{KV}-Cache` but `Efficient`. The name that the
 * authors gave their work is kept whole. In a title whose words are small otherwise every capital is kept that does
 * not begin a sentence.
 */
export function protectCapitals(title: string): readonly TitlePiece[] {
  const name = NAME_OF_WORK.exec(title)?.[0] ?? '';
  const pieces: TitlePiece[] = name ? [{ text: name, protect: /\p{Lu}/u.test(name) }] : [];
  const keepsAll = isSentenceCase(title.slice(name.length));
  // Parts of compounds are judged one by one: the capitals of "Plug-and-Play" are those of a title, no more.
  for (const { 0: text, index } of title
    .slice(name.length)
    .matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)) {
    const protect =
      carriesMeaning(text) ||
      (keepsAll && CAPITALIZED.test(text) && !SENTENCE_START.test(title.slice(0, name.length + index)));
    const last = pieces.at(-1);
    if (last?.protect === protect) pieces[pieces.length - 1] = { text: last.text + text, protect };
    else pieces.push({ text, protect });
  }
  return pieces;
}

function carriesMeaning(word: string): boolean {
  return (
    CASED.test(word) ||
    FOREIGN_CAPITALIZED.test(word) ||
    (SINGLE_CAPITAL.test(word) && word !== 'A') ||
    PROPER_NOUNS.has(word)
  );
}

/** Whether most of the longer words behind the first are small; short ones are small in most titles. */
function isSentenceCase(title: string): boolean {
  const words = title.match(/(?<=\s)\p{L}{5,}/gu) ?? [];
  return words.length > 1 && words.filter((word) => !CAPITALIZED.test(word)).length > words.length / 2;
}
