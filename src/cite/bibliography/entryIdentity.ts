import type { KeyedSource } from '../key/followsPattern';

/** An entry of a bibliography as far as it tells which paper it is, and how its key came about. */
export interface EntryIdentity extends KeyedSource {
  /** As a reader sees it; empty if the entry has none. */
  readonly title: string;
}
