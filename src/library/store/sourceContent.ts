import { known } from '../../core/known';
import { type ContentFacts, membersOf, parseContent, readFacts } from './catalogue';

/**
 * What lies in a source's file: a line of JSON that says what it is, then the original bytes. The line repeats what the
 * catalogue says, so that the catalogue can be made anew from the sources when it is damaged.
 */
export interface SourceContent {
  readonly name: string;
  readonly facts: ContentFacts;
  readonly bytes: Uint8Array;
}

const LINE_END = 0x0a;

/** The parts of a source's file. JSON writes line ends in texts as `\n`, so the first line end ends the line. */
export function packSource({ name, facts, bytes }: SourceContent): readonly Uint8Array[] {
  const { from, importedAt } = facts;
  const line = JSON.stringify({ name, ...known({ from }), importedAt });
  return [new TextEncoder().encode(`${line}\n`), bytes];
}

/** Reads what `packSource` wrote, without copying the bytes; undefined when the content is something else. */
export function unpackSource(content: Uint8Array): SourceContent | undefined {
  const end = content.indexOf(LINE_END);
  const line = parseContent(content.subarray(0, Math.max(end, 0)));
  const { name } = membersOf(line);
  const facts = readFacts(line);
  if (typeof name !== 'string' || facts === undefined) return undefined;
  return { name, facts, bytes: content.subarray(end + 1) };
}
