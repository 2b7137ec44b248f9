/** Finding many phrases in a text at once: all of them share one tree of words, walked once from each word. */

import { fold } from '../core/fold';
import { comparableWords } from './words';

/** A word's place in the tree: what may follow it, and the phrase that it completes. */
interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  /** What may follow as the beginning of a word (`quantiz*`), by that beginning. */
  readonly nextBeginnings: Map<string, Node<Meaning>>;
  /** The lengths of those beginnings, so that a word is looked up once for each and never compared with all. */
  readonly beginningLengths: Set<number>;
  meaning?: Meaning;
}

/** Phrases to be found, each with what it means to the one who looks for it. */
export class Phrases<Meaning extends object> {
  readonly #root: Node<Meaning> = createNode();

  /**
   * Looks for `phrase` from now on, and tells what it means: what it meant already, if it was looked for before (two
   * spellings of a phrase are one), else `create()`.
   */
  look(phrase: string, create: () => Meaning): Meaning {
    const node = this.#reach(phrase);
    return (node.meaning ??= create());
  }

  /**
   * The meanings of the phrases in `words`, in their order. A phrase inside a longer one is not found: "diffusion
   * language model" says nothing of diffusion models.
   */
  find(words: readonly string[]): Meaning[] {
    const found: Meaning[] = [];
    let covered = 0;
    for (let start = 0; start < words.length; start++) {
      const longest = findLongest(this.#root, words, start);
      if (longest === undefined || longest.end <= covered) continue;
      covered = longest.end;
      found.push(longest.meaning);
    }
    return found;
  }

  #reach(phrase: string): Node<Meaning> {
    let node = this.#root;
    for (const word of phraseWords(phrase)) {
      if (word.isBeginning) node.beginningLengths.add(word.text.length);
      const followers = word.isBeginning ? node.nextBeginnings : node.next;
      let follower = followers.get(word.text);
      if (!follower) followers.set(word.text, (follower = createNode()));
      node = follower;
    }
    return node;
  }
}

function createNode<Meaning>(): Node<Meaning> {
  return { next: new Map(), nextBeginnings: new Map(), beginningLengths: new Set() };
}

/** A phrase that was found, and the place after its last word. */
interface Match<Meaning> {
  readonly end: number;
  readonly meaning: Meaning;
}

function findLongest<Meaning>(
  node: Node<Meaning>,
  words: readonly string[],
  at: number,
): Match<Meaning> | undefined {
  const word = words[at];
  let longest: Match<Meaning> | undefined;
  if (word !== undefined) {
    const follower = node.next.get(word);
    if (follower) longest = findLongest(follower, words, at + 1);
    for (const length of node.beginningLengths) {
      const other = node.nextBeginnings.get(word.slice(0, length));
      const match = other && findLongest(other, words, at + 1);
      if (match && match.end > (longest?.end ?? 0)) longest = match;
    }
  }
  return longest ?? (node.meaning && { end: at, meaning: node.meaning });
}

/** The words of a phrase as they are compared, each with whether it is only the beginning of a word. */
function phraseWords(phrase: string): readonly { readonly text: string; readonly isBeginning: boolean }[] {
  const written = fold(phrase).match(/[\p{L}\p{N}]+\*?/gu) ?? [];
  return comparableWords(written).map((word) => ({
    text: word.replace('*', ''),
    isBeginning: word.endsWith('*'),
  }));
}
