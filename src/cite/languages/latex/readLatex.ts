import type { CitingText, ReadingOptions } from '../citationLanguage';
import { readCiteCommand } from './readCiteCommand';
import { scanLatex } from './scanLatex';

/**
 * Reads LaTeX: any command whose name has “cite” in it, with natbib's, biblatex', csquotes' and apacite's arguments.
 * Comments, verbatim text, `\iffalse` and what follows `\end{document}` are opaque.
 */
export function readLatex(text: string, { command }: ReadingOptions = {}): CitingText {
  const scan = scanLatex(text, command);
  return {
    citations: scan.commands.flatMap((cite) => readCiteCommand(text, cite, scan, cite.name === command)),
    opaque: scan.opaque,
  };
}
