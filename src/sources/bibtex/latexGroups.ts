import commands from '../../../data/latex-commands.json';

/** Accents of mathematics; they sit on a letter as those of text do. */
export const MATHS_MARKS: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['vec', '\u20d7'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['check', '\u030c'],
  ['mathring', '\u030a'],
]);
/** Commands that change the look of their argument, or of what follows them. */
export const FONTS = new Set(commands.fonts);
/** What becomes of the group after a command. */
export const GROUPS: ReadonlyMap<string, GroupKind> = new Map([
  ...commands.dropped.map((name) => [name, 'dropped'] as const),
  // Of two arguments the second is the text.
  ...['href', 'textcolor', 'begin', 'end', 'hspace', 'vspace'].map((name) => [name, 'dropped'] as const),
  ['texorpdfstring', 'instead'],
  ['textsuperscript', 'raised'],
  ['textsubscript', 'lowered'],
  ['frac', 'numerator'],
]);

/** What a group is there for. */
export type GroupKind =
  'plain' | 'dropped' | 'instead' | 'raised' | 'lowered' | 'superscript' | 'subscript' | 'numerator';
