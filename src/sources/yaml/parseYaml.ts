import { parseDocument, type Document } from 'yaml';

/** What people write, metadata or an entry; what is longer was generated and would hold up whoever reads it. */
const LONGEST = 200_000;
/**
 * The parser goes down a level of its stack for each level of the text. An exhausted stack ends the process where V8
 * happens to compile a pattern just then, so that catching the error is not enough.
 */
const DEEPEST = 100;
const WIDEST_INDENT = 250;

/** How YAML is read. */
export interface YamlOptions {
  /** `failsafe` leaves all scalars texts, so that no id loses a zero; `core`, the default, knows numbers. */
  readonly schema?: 'core' | 'failsafe';
  /** Whether what the specification forbids and everybody reads is an error; true unless told. */
  readonly strict?: boolean;
}

/**
 * Parses a text as YAML, whatever it is, and keeps what it can of a damaged one: what is damaged is in the document's
 * `errors`.
 *
 * @returns undefined for what nobody writes: too long or too deep
 */
export function parseYaml(text: string, options: YamlOptions = {}): Document | undefined {
  if (text.length > LONGEST || isTooDeep(text)) return undefined;
  return parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false, ...options });
}

/** Whether brackets or indentation are nested deeper than any metadata; brackets within words do not open anything. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/(?<![^\s[{,:])[[{]|[\]}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return [...text.matchAll(/^[ \t?:-]+/gm)].some(([indent]) => indent.length > WIDEST_INDENT);
}
