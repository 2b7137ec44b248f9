import type { TextRange } from '../../../core/textRange';
import { readLatexCommands, type LatexArgument, type LatexCommand } from './latexCommands';
import type { LatexLoading } from './latexPackages';
import { DEFINITIONS, IMPORTS, INPUTS, LOADINGS, RESOURCES, signaturesFor } from './latexSignatures';

/** A file taken in: `\import{folder}{file}` has both, all others have the file alone. */
export interface LatexInput {
  readonly command: string;
  readonly file: string;
  readonly folder?: string;
  readonly start: number;
}

/** The command that names bibliographies, and each name in it. */
export interface LatexBibliography extends TextRange {
  readonly command: string;
  readonly names: readonly LatexArgument[];
}

/** What one LaTeX file says that citing depends on. */
export interface LatexFile {
  /** The root in a magic comment. */
  readonly magicRoot: string | undefined;
  readonly documentClass: LatexLoading | undefined;
  /** Packages and classes, in order. */
  readonly loadings: readonly (LatexLoading & TextRange)[];
  readonly inputs: readonly LatexInput[];
  readonly bibliographies: readonly LatexBibliography[];
  /** Resources that serve one part of the text only. */
  readonly sections: readonly LatexBibliography[];
  /** Commands without arguments and what they stand for. */
  readonly macros: ReadonlyMap<string, string>;
  readonly documentStart: number | undefined;
  readonly documentEnd: number | undefined;
  readonly hasStyle: boolean;
  readonly printsBibliography: boolean;
  readonly listsReferences: boolean;
  /** A resource lies on a server. */
  readonly readsRemote: boolean;
}

const MAGIC_ROOT = /^[ \t]*%[ \t]*![ \t]*TEX[ \t]+root[ \t]*=[ \t]*(\S.*)$/im;

const REMOTE = /\blocation\s*=\s*remote\b|:\/\//;

/** Reads what a LaTeX file says about citing; any text is a LaTeX file, most of which says nothing. */
export function readLatexFile(text: string): LatexFile {
  const commands = readLatexCommands(text, signaturesFor(text));
  const named = (...names: readonly string[]) => commands.filter(({ name }) => names.includes(name));
  const document = (name: 'begin' | 'end') =>
    named(name).find((command) => command.arguments[0]?.text === 'document')?.start;
  const loadings = named(...Object.keys(LOADINGS)).flatMap(readLoadings);
  return {
    magicRoot: MAGIC_ROOT.exec(text)?.[1]?.trim(),
    documentClass: loadings.find(({ kind }) => kind === 'class'),
    loadings,
    inputs: named(...INPUTS, ...IMPORTS).flatMap(readInput),
    bibliographies: commands.flatMap(readBibliography),
    sections: commands.flatMap(readSection),
    macros: readMacros(named(...DEFINITIONS)),
    documentStart: document('begin'),
    documentEnd: document('end'),
    hasStyle: named('bibliographystyle').length > 0,
    printsBibliography: named('printbibliography').length > 0,
    listsReferences: named('bibitem').length > 0,
    readsRemote: named(...RESOURCES).some(
      ({ option, arguments: [list] }) => list !== undefined && REMOTE.test(option + list.text),
    ),
  };
}

function readLoadings({ name, option, arguments: [list], start, end }: LatexCommand) {
  const kind = LOADINGS[name] ?? 'package';
  return splitNames(list).map((loaded) => ({ kind, name: loaded.text, options: option, start, end }));
}

function readInput({ name, arguments: [first, second], start }: LatexCommand): readonly LatexInput[] {
  if (first === undefined) return [];
  if (!(IMPORTS as readonly string[]).includes(name)) return [{ command: name, file: first.text, start }];
  return second === undefined ? [] : [{ command: name, folder: first.text, file: second.text, start }];
}

function readBibliography(command: LatexCommand): readonly LatexBibliography[] {
  const { name, option, start, end } = command;
  const [list] = command.arguments;
  const range = { command: name, start, end };
  if ((RESOURCES as readonly string[]).includes(name)) {
    // What lies on a server cannot be added to.
    const isFile = list !== undefined && !REMOTE.test(option + list.text);
    return isFile
      ? [{ ...range, names: splitNames({ ...list, text: list.text.replaceAll(',', '\0') }) }]
      : [];
  }
  return /^(nobibliography|defaultbibliography|bibliography.*)$/.test(name) &&
    !name.startsWith('bibliographystyle')
    ? [{ ...range, names: splitNames(list) }]
    : [];
}

/** `\begin{refsection}[own.bib]` and `\newrefsection[own.bib]` (biblatex's manual, “Bibliography Sections”). */
function readSection(command: LatexCommand): readonly LatexBibliography[] {
  const { name, option, optionStart, start, end } = command;
  const isSection =
    name === 'newrefsection' || (name === 'begin' && command.arguments[0]?.text === 'refsection');
  if (!isSection || option === '' || REMOTE.test(option)) return [];
  const list = { text: option, start: optionStart, end: optionStart + option.length };
  return [{ command: name, names: splitNames(list), start, end }];
}

function readMacros(definitions: readonly LatexCommand[]): ReadonlyMap<string, string> {
  const macros = new Map<string, string>();
  for (const {
    name,
    option,
    arguments: [command, value],
  } of definitions) {
    const known = command?.text.trim() ?? '';
    // With arguments of its own it is no abbreviation of a path.
    if (!/^\\[A-Za-z@]+$/.test(known) || value === undefined || /^\d+$/.test(option)) continue;
    if (name !== 'providecommand' || !macros.has(known)) macros.set(known, value.text);
  }
  return macros;
}

function splitNames(list: LatexArgument | undefined): readonly LatexArgument[] {
  if (list === undefined) return [];
  const names: LatexArgument[] = [];
  let start = list.start;
  for (const part of list.text.split(',')) {
    const text = part.trim();
    const at = start + part.length - part.trimStart().length;
    if (text !== '') names.push({ text: text.replaceAll('\0', ','), start: at, end: at + text.length });
    start += part.length + 1;
  }
  return names;
}
