import { hashString } from '../../core/hash';
import { stemOf } from './stem';

/** So many are remembered at once: the words of some ten thousand abstracts. */
const MAX_REMEMBERED = 200_000;

/** Hashes of stems. While many papers are indexed the same words come again and again: each is stemmed once. */
export class StemHashes {
  private readonly known = new Map<string, number>();

  /** The hash of a term's stem. */
  of(term: string): number {
    const known = this.known.get(term);
    if (known !== undefined) return known;
    const hash = hashString(stemOf(term));
    if (this.known.size >= MAX_REMEMBERED) this.known.clear();
    this.known.set(term, hash);
    return hash;
  }
}
