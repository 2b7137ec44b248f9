/** Something in a source that could not be read: the record it concerns is left out or incomplete, all others are in. */
export interface Problem {
  /** The source's name as people know it: a file name or a path in the workspace. */
  readonly source: string;
  /** From 1; missing when the problem concerns the source as a whole. */
  readonly line?: number;
  /** What was expected or found, in lower case, ready to follow a colon. */
  readonly message: string;
}

/** @example describeProblem({ source: '003.txt', line: 65, message: 'expected an abstract' }) === '003.txt, line 65: expected an abstract' */
export function describeProblem({ source, line, message }: Problem): string {
  return line === undefined ? `${source}: ${message}` : `${source}, line ${line}: ${message}`;
}

/** A text as a message quotes it: shortened, so that a damaged file cannot flood the report. */
export function quote(text: string): string {
  return text.length <= 80 ? `“${text}”` : `“${text.slice(0, 79)}…”`;
}
