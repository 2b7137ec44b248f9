/** Environments whose text is not typeset as LaTeX, with and without a star. */
const VERBATIM_ENVIRONMENTS: ReadonlySet<string> = new Set([
  // It writes a file, often the very bibliography.
  'filecontents',
  'verbatim',
  'Verbatim',
  'BVerbatim',
  'LVerbatim',
  'SaveVerbatim',
  'spverbatim',
  'lstlisting',
  'minted',
  'tcblisting',
  'comment',
  'luacode',
  'pycode',
  'sagesilent',
  'sageblock',
  'Sinput',
  'Soutput',
  'Scode',
]);

/** Whether what stands in an environment is not typeset as LaTeX. */
export function isVerbatimEnvironment(name: string): boolean {
  return VERBATIM_ENVIRONMENTS.has(name.replace(/\*$/, ''));
}

/** Commands whose next text is verbatim, by the number of arguments in braces before it. */
export const VERBATIM_COMMANDS: ReadonlyMap<string, number> = new Map([
  ['verb', 0],
  ['verb*', 0],
  ['Verb', 0],
  ['Verb*', 0],
  ['spverb', 0],
  ['lstinline', 0],
  ['mintinline', 1],
  // A `%` in an address begins no comment.
  ['url', 0],
  ['href', 0],
  ['nolinkurl', 0],
  ['path', 0],
]);

/** Commands that give the next command a meaning instead of using it. */
export const DEFINING_COMMANDS =
  /^(?:(?:re)?newcommand|providecommand|[exg]?def|let|newrobustcmd|renewrobustcmd|DeclareRobustCommand|(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand|Declare(?:Multi)?CiteCommand|undef|csdef|show|meaning|expandafter|string|noexpand)\*?$/;

/** The name has “cite” in it, but no keys follow: set-up, hooks, natbib's text in citation brackets. */
const NO_CITATION =
  /^(?:Declare|AtEvery|AtNext|set|(?:re)?new|if|ExecuteBibliography|mkbib|cite(?:text|style|setup|reset|trackertrue|trackerfalse|indextrue|indexfalse|punct|dash|left|right|mid|form|numfont)\*?$)/;

/** Commands that are a citation in the making even where nothing follows their name yet. */
const WELL_KNOWN =
  /^(?:(?:no|paren|text|foot|auto|smart|super|full|footfull|short|online|note|pnote|fnote|vol|pvol|fvol)?cites?|cite(?:p|t|alp|alt|author|year|yearpar|title|date|url|num|al|n|A|NP)|footcitetexts?|bibentry|(?:foreign|hyphen|hybrid)?(?:text|block)cquote)\*?$/i;

/** Whether a command cites: any whose name has “cite” in it, and the few others that take keys. */
export function isCiteCommand(name: string): boolean {
  return (/cite|cquote$/i.test(name) || name === 'bibentry') && !NO_CITATION.test(name);
}

/** Whether a command is a citation even where neither keys nor notes follow. */
export function isWellKnownCiteCommand(name: string): boolean {
  return WELL_KNOWN.test(name);
}

/** biblatex' commands for several citations with notes of their own: `\parencites(pre)(post)[p][q]{a}[p][q]{b}`. */
export function isMulticite(name: string): boolean {
  return /(?:cites|citetexts)$/i.test(name);
}

/** How many arguments in braces come before that of the keys: a volume, a language. */
export function argumentsBeforeKeys(name: string): number {
  return /volcites?$|^(?:foreign|hyphen|hybrid)\w*cquote$/i.test(name) ? 1 : 0;
}
