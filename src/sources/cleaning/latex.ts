import commands from '../../../data/latex-commands.json';
import { MARKS, SYMBOLS } from './latexCommands';
import { rewrite, type Rewrite } from './rewrite';
import { lower, raise } from './scripts';

const ARGUMENT = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;

/** Commands with an argument, which may hold an address; so they go before addresses are told from prose. */
const ARGUMENTS: readonly Rewrite[] = [
  {
    pattern: new RegExp(
      String.raw`[ ~]?\\(?:${commands.dropped.join('|')})\*?(?:\[[^\]]*\])*${ARGUMENT}`,
      'g',
    ),
    replacement: '',
  },
  {
    pattern: /\\href\{([^{}]*)\}\{([^{}]*)\}/g,
    replacement: (_, url = '', text = '') => (text === url ? url : `${text} (${url})`),
  },
  { pattern: /\\textsuperscript\{([^{}]*)\}/g, replacement: (_, text = '') => raise(text) },
  { pattern: /\\textsubscript\{([^{}]*)\}/g, replacement: (_, text = '') => lower(text) },
  { pattern: new RegExp(String.raw`\\(?:${commands.fonts.join('|')})${ARGUMENT}`, 'g'), replacement: '$1' },
  // `{\em foo}`
  { pattern: new RegExp(String.raw`\{\\(?:${commands.fonts.join('|')}) ([^{}]*)\}`, 'g'), replacement: '$1' },
];

/** Replaces commands by their arguments; twice, because fonts nest. */
export function unwrapArguments(text: string): string {
  return text.includes('\\') ? rewrite(rewrite(text, ARGUMENTS), ARGUMENTS) : text;
}

const accent: Rewrite['replacement'] = (all = '', command = '', braced, bare) => {
  const mark = MARKS.get(command);
  // A dotless i is only there to carry the accent.
  return mark === undefined ? all : ((braced ?? bare ?? '').replace('\\', '') + mark).normalize('NFC');
};

/** Commands that stand for a character. */
export const COMMANDS: readonly Rewrite[] = [
  // `\'{e}`, `{\'e}`, `\c{c}`
  { pattern: /\{\\([`'^"~=.])(?:\{(\\?[A-Za-z])\}|(\\?[A-Za-z]))\}/g, replacement: accent },
  { pattern: /\\([`'^"~=.])(?:\{(\\?[A-Za-z])\}|(\\i\b|[A-Za-z]))/g, replacement: accent },
  { pattern: /\\([urHvdck])\{(\\?[A-Za-z])\}/g, replacement: accent },
  // `\(TC^0\)`: maths that kept its delimiters.
  { pattern: /\\\((.*?)\\\)/g, replacement: '$1' },
  { pattern: /\$(?=[^$]*[\\^_])([^$\s](?:[^$]*[^$\s])?)\$/g, replacement: '$1' },
  // `\sim 5` right before a figure with none before it.
  {
    pattern: /(?<![\d)\]}%] ?|\b[A-Za-z] )\\(sim|approx|pm|textless|textgreater) (?=\d)/g,
    replacement: (_, name = '') => SYMBOLS.get(name) ?? '',
  },
  {
    pattern: /\\([A-Za-z]+)/g,
    replacement: (all = '', name = '') => SYMBOLS.get(name) ?? all,
  },
  // An unknown command stood for words that are lost (`our \name, leading`): say so rather than show or guess it.
  { pattern: /\\[a-z]+(?=[A-Z])/g, replacement: '… ' },
  { pattern: /\\[A-Za-z]+/g, replacement: '…' },
  { pattern: /\\!/g, replacement: '' },
  { pattern: /\\[,;: \\]/g, replacement: ' ' },
  { pattern: /\\([%_&#${}])/g, replacement: '$1' },
];
