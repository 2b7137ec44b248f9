/** Finding many phrases in a text at once: all of them share one tree of words, walked once from each word. */

import { fold } from '../core/fold';
import { comparableWords } from './words';

/** A word's place in the tree: what may follow it, and the phrase that it completes. */
interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  /** What may follow as the beginning of a word (`quantiz*`), by its first letters, so that few are ever compared. */
  readonly nextBeginnings: Map<number, Beginning<Meaning>[]>;
  meaning?: Meaning;
}

interface Beginning<Meaning> {
  readonly text: string;
  readonly node: Node<Meaning>;
}

/** A number that words of the same first three letters share; a beginning has as many at least (the rules see to it). */
function firstLetters(word: string): number {
  // A number instead of a part of the word, which would have to be made and hashed for every word that is read. Others
  // may share it too, since whole beginnings are compared in the end.
  return (word.charCodeAt(0) << 12) ^ (word.charCodeAt(1) << 6) ^ word.charCodeAt(2);
}

const BEGINNING_BITS = 14;

/** A place for words by their first letters, in a table of two to the power of the bits; others may share it. */
function placeOf(word: string): number {
  return Math.imul(firstLetters(word), 0x9e3779b1) >>> (32 - BEGINNING_BITS);
}

/** Phrases to be found, each with what it means to the one who looks for it. */
export class Phrases<Meaning extends object> {
  readonly #root: Node<Meaning> = createNode();
  /** By a number of their first letters, whether a phrase may begin with such words: most words of a text begin none. */
  readonly #beginnings = new Uint8Array(1 << BEGINNING_BITS);

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
      if (this.#beginnings[placeOf(words[start] ?? '')] === 0) continue;
      const longest = findLongest(this.#root, words, start);
      if (longest === undefined || longest.end <= covered) continue;
      covered = longest.end;
      found.push(longest.meaning);
    }
    return found;
  }

  #reach(phrase: string): Node<Meaning> {
    let node = this.#root;
    for (const { text, isBeginning } of phraseWords(phrase)) {
      if (node === this.#root) this.#beginnings[placeOf(text)] = 1;
      node = isBeginning ? reachBeginning(node, text) : reachWord(node, text);
    }
    return node;
  }
}

function createNode<Meaning>(): Node<Meaning> {
  return { next: new Map(), nextBeginnings: new Map() };
}

function reachWord<Meaning>(node: Node<Meaning>, word: string): Node<Meaning> {
  let follower = node.next.get(word);
  if (!follower) node.next.set(word, (follower = createNode()));
  return follower;
}

function reachBeginning<Meaning>(node: Node<Meaning>, text: string): Node<Meaning> {
  const letters = firstLetters(text);
  const alike = node.nextBeginnings.get(letters) ?? [];
  node.nextBeginnings.set(letters, alike);
  let beginning = alike.find((other) => other.text === text);
  if (!beginning) alike.push((beginning = { text, node: createNode() }));
  return beginning.node;
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
    const alike = node.nextBeginnings.size > 0 && node.nextBeginnings.get(firstLetters(word));
    // Nothing begins like most words: they are read without a loop over nothing.
    if (alike) {
      for (const beginning of alike) {
        if (!word.startsWith(beginning.text)) continue;
        const match = findLongest(beginning.node, words, at + 1);
        if (match && match.end > (longest?.end ?? 0)) longest = match;
      }
    }
  }
  return longest ?? (node.meaning && { end: at, meaning: node.meaning });
}

/**
 * What two spellings of one phrase have in common.
 *
 * @example phraseIdentity('Multi-modal LLMs') === 'multimodal llm'; phraseIdentity('Quantiz*') === 'quantiz*'
 */
export function phraseIdentity(phrase: string): string {
  return comparableWords(fold(phrase).match(/[\p{L}\p{N}]+\*?/gu) ?? []).join(' ');
}

/** The words of a phrase as they are compared, each with whether it is only the beginning of a word. */
function phraseWords(phrase: string): readonly { readonly text: string; readonly isBeginning: boolean }[] {
  return phraseIdentity(phrase)
    .split(' ')
    .map((word) => ({ text: word.replace('*', ''), isBeginning: word.endsWith('*') }));
}
