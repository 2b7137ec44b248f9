import type { CitingText } from '../languages/citationLanguage';
import type { CitedKeys } from './findUnused';

/** A key that is not written out stands for others: all of them, or those that a macro is given. */
const STANDS_FOR_OTHERS = /[\\#*{}$]/;
/** Ways to print what is not cited, outside of what the languages' readers take for citations. */
const PRINTS_ALL =
  /@\*|[\\]nocite\s*\{[^{}]*\*|:all:|bibliography\([^()]{0,200}full:\s*true|^[ \t]*:filter:|nocite[ \t]*:/m;

/** Whether a key cites nothing by itself, so that it cannot be told what is cited. */
export function mayStandForOthers(key: string): boolean {
  return STANDS_FOR_OTHERS.test(key);
}

/** Whether a text prints entries that it does not cite. */
export function printsAll(text: string): boolean {
  return PRINTS_ALL.test(text);
}

/** What some texts cite between them. */
export function citedKeysOf(citing: readonly CitingText[], texts: readonly string[]): CitedKeys {
  const keys = new Set(
    citing.flatMap(({ citations }) => citations.flatMap((one) => one.keys.map(({ key }) => key))),
  );
  return collectCited(keys, [...keys].some(mayStandForOthers) || texts.some(printsAll));
}

/** Cited keys, ready to be asked for. */
export function collectCited(keys: ReadonlySet<string>, mayBeAll: boolean): CitedKeys {
  const folded = new Set(Array.from(keys, (key) => key.toLowerCase()));
  return { keys, folded, mayBeAll };
}
