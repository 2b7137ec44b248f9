import { findSourceMap } from 'node:module';

/**
 * Rewrites the frames of a stack that lie in the bundle of the suites to the lines a person wrote. Node does that by
 * itself, but not in an extension host, which formats stacks its own way.
 */
export function mapStack(stack: string): string {
  return stack.replace(/([^\s(]+\.cjs):(\d+):(\d+)/g, (frame, file: string, line: string, column: string) => {
    const entry = findSourceMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return frame;
    return `${entry.originalSource.replace('file://', '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
