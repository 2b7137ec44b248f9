import type { CitingText, ReadingOptions } from '../citationLanguage';
import { readCiteCommand } from './readCiteCommand';
import { scanLatex } from './scanLatex';

/**
 * Reads LaTeX: any command whose name has “cite” in it, with natbib's, biblatex', csquotes' and apacite's arguments.
 * Comments, verbatim text, `\iffalse` and what follows `\end{document}` are opaque.
 */
export function readLatex(text: string, { command }: ReadingOptions = {}): CitingText {
  const scan = scanLatex(text, command);
  const citations = scan.commands.flatMap((cite) => readCiteCommand(text, cite, scan, cite.name === command));
  // A command may stand in the note of a further group of another's.
  return { citations: citations.sort((a, b) => a.range.start - b.range.start), opaque: scan.opaque };
}
