/** A regular expression that takes linear time on any text, or why it is refused. */
export type SafeRegex =
  { readonly kind: 'regex'; readonly regex: RegExp } | { readonly kind: 'problem'; readonly message: string };

const CLASS = /\[(?:[^\]\\]|\\.)*\]/g;
const ESCAPED = /\\[^1-9k]/g;

/**
 * Compiles a regular expression of a setting. A setting can come with a workspace that someone else wrote, so what
 * can make the search for a match explode is refused: repetition, alternatives, looking around, references back.
 * What is left, characters, classes and groups, is all that the examples of JabRef's manual need.
 */
export function compileSafeRegex(pattern: string): SafeRegex {
  const bare = pattern.replace(CLASS, '').replace(ESCAPED, '');
  if (/[*+?{|\\]/.test(bare)) {
    return {
      kind: 'problem',
      message: `the regular expression “${pattern}” repeats, chooses or refers back (* + ? { | \\1), which could take forever; only characters, classes, groups, ^ and $ are taken`,
    };
  }
  try {
    return { kind: 'regex', regex: new RegExp(pattern, 'gu') };
  } catch {
    return { kind: 'problem', message: `“${pattern}” is no regular expression` };
  }
}
