/** A root that loads packages and has a text. */
export function article(preamble: string, body = 'Text.'): string {
  return `\\documentclass{article}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}\n`;
}
