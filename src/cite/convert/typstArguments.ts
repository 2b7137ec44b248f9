import type { CitedKey } from '../languages/citationLanguage';

/** What one key of Typst is cited with. */
export interface TypstArguments {
  /** `normal` unless it says otherwise. */
  readonly form: string;
  /** As it is written between its brackets. */
  readonly supplement: string;
  /** The call stands in code, without `#`. */
  readonly isInCode: boolean;
}

const ARGUMENT = /\s*,\s*(form|supplement)\s*:\s*(?:"([a-z]+)"|\[([^[\]]*)\]|(none|auto))/y;
const END = /\s*,?\s*\)$/y;

/**
 * Reads `@key[p. 3]` or `#cite(<key>, form: "prose", supplement: [p. 3])` (Typst's documentation of `cite`).
 *
 * @returns undefined for a call with other arguments, or with code for an argument
 */
export function readTypstArguments(text: string, { key, range, item }: CitedKey): TypstArguments | undefined {
  const source = text.slice(item.start, item.end);
  if (source.startsWith('@')) {
    const supplement = text.slice(range.end, item.end).replace(/^\[([^]*)\]$/, '$1');
    return /[[\]]/.test(supplement) ? undefined : { form: 'normal', supplement, isInCode: false };
  }
  const found: Record<string, string> = { form: 'normal', supplement: '' };
  // Behind the sign that closes the key: `>`, or `")`.
  let at = range.end - item.start + (source[range.start - item.start - 1] === '"' ? 2 : 1);
  for (;;) {
    ARGUMENT.lastIndex = at;
    const match = ARGUMENT.exec(source);
    if (!match) break;
    const [all, name = '', string, content, word] = match;
    if (name === 'supplement' && content === undefined && word === undefined) return undefined;
    found[name] = string ?? content ?? (word === 'auto' || name === 'supplement' ? found[name] : word) ?? '';
    at += all.length;
  }
  END.lastIndex = at;
  if (key === '' || !END.test(source)) return undefined;
  return {
    form: found.form ?? '',
    supplement: found.supplement ?? '',
    isInCode: !source.startsWith('#'),
  };
}
