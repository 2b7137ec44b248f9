import { phraseIdentity } from '../phrases';
import { STRENGTHS, type TopicRules } from '../rules';

/** The identities of the longer bundled terms that a term stands in. */
export type LongerPhrases = (term: string) => readonly string[];

/**
 * Finds bundled terms in which a term of a file stands. Of two phrases only the longer one is found in a text, so the
 * bundled "LoRA adapter" would hide the "LoRA" of a file whose author cannot know of it; it has to speak for both.
 */
export function createLongerPhrases(rules: TopicRules): LongerPhrases {
  // Made when the first term asks: most files that change a topic claim no term, and there are thousands of phrases.
  let phrases: readonly Phrase[] | undefined;
  return (term) => {
    const sought = phraseIdentity(term).split(' ');
    phrases ??= listPhrases(rules);
    return phrases
      .filter(({ words }) => words.length > sought.length && contains(words, sought))
      .map(({ identity }) => identity);
  };
}

interface Phrase {
  readonly identity: string;
  readonly words: readonly string[];
}

function listPhrases({ topics }: TopicRules): readonly Phrase[] {
  const identities = new Set<string>();
  for (const { terms } of topics.values()) {
    for (const strength of STRENGTHS)
      for (const term of terms[strength]) identities.add(phraseIdentity(term));
  }
  return [...identities].map((identity) => ({ identity, words: identity.split(' ') }));
}

function contains(words: readonly string[], sought: readonly string[]): boolean {
  return words.some((_, at) => sought.every((part, offset) => matches(words[at + offset], part)));
}

function matches(word: string | undefined, sought: string): boolean {
  if (word === undefined) return false;
  return sought.endsWith('*') ? word.startsWith(sought.slice(0, -1)) : word === sought;
}
