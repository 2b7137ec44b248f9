/** A piece of a title; `protect` says that its capitals carry meaning and must survive a style's lower-casing. */
export interface TitlePiece {
  readonly text: string;
  readonly protect: boolean;
}

/** `LLM`, `KV`, `iFairy`, `T2V`, `R²`: a capital that is not simply the first letter of a word. */
const CASED = /\p{Lu}.*\p{Lu}|[\p{Ll}\p{N}]\p{Lu}|\p{Lu}\p{N}/u;
const SINGLE_CAPITAL = /^\p{Lu}$/u;

/**
 * Splits a title where BibTeX has to keep its capitals and only there: `{KV}-Cache` but `Efficient`. The single word
 * before a colon is the name that the authors gave their work (`Re-ttention: …`) and is kept whole.
 */
export function protectCapitals(title: string): readonly TitlePiece[] {
  const name = /^\S+(?=: )/.exec(title)?.[0] ?? '';
  const pieces: TitlePiece[] = name ? [{ text: name, protect: /\p{Lu}/u.test(name) }] : [];
  // Parts of compounds are judged one by one: the capitals of "Plug-and-Play" are those of a title, no more.
  for (const [text] of title.slice(name.length).matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    const protect = CASED.test(text) || (SINGLE_CAPITAL.test(text) && text !== 'A');
    const last = pieces.at(-1);
    if (last?.protect === protect) pieces[pieces.length - 1] = { text: last.text + text, protect };
    else pieces.push({ text, protect });
  }
  return pieces;
}
