import type { BibtexFile, BibtexValuePiece } from '../../../src/sources/bibtex/bibtexFile';

/**
 * A file as readable lines: each entry with its fields, each string, each problem with its line and column (from 1)
 * and, between `«` and `»`, the characters it marks.
 */
export function describeBibtexFile(text: string, { entries, strings, problems }: BibtexFile): string {
  return [
    ...strings.map(({ name, value }) => `string ${name} = ${describeValue(value)}`),
    ...entries.flatMap(({ type, key, delimiter, fields }) => [
      `${type} ${key || '(no key)'}${delimiter === '(' ? ' in parentheses' : ''}`,
      ...fields.map(({ name, value }) => `  ${name} = ${describeValue(value)}`),
    ]),
    ...problems.map(({ code, range: { start, end }, message }) => {
      const before = text.slice(0, start).split('\n');
      const marked = text.slice(start, end).replaceAll('\n', '⏎');
      return `${before.length}:${(before.at(-1) ?? '').length + 1} ${code} «${marked}» ${message}`;
    }),
  ].join('\n');
}

function describeValue(pieces: readonly BibtexValuePiece[]): string {
  const delimiters = { braced: ['{', '}'], quoted: ['"', '"'], number: ['', ''], name: ['', ''] } as const;
  return pieces
    .map(({ kind, text }) => delimiters[kind][0] + text.replaceAll('\n', '⏎') + delimiters[kind][1])
    .join(' # ');
}
