const CONDITIONAL = /\\(if(?!f\b|thenelse\b)[A-Za-z@]*|else|fi|[^])(?![A-Za-z@])|%[^\n]*/g;

/**
 * Where the text behind `\iffalse` is typeset again: at its own `\fi` or `\else`.
 *
 * @returns undefined when it never is
 */
export function endOfFalse(text: string, from: number): number | undefined {
  const conditional = new RegExp(CONDITIONAL);
  conditional.lastIndex = from;
  let depth = 1;
  for (let match = conditional.exec(text); match; match = conditional.exec(text)) {
    const name = match[1] ?? '';
    if (name.startsWith('if')) depth++;
    else if (name === 'fi') depth--;
    if (depth === 0 || (depth === 1 && name === 'else')) return match.index;
  }
  return undefined;
}
