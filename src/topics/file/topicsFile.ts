/** The shape of a workspace's topics file, as `media/topics.schema.json` describes it to those who write one. */

import type { Strength } from '../rules';

/** What a file, or a topic in it, starts from. */
export type Base = (typeof BASES)[number];

export const BASES = ['bundled', 'nothing'] as const;

/** The properties that are known at each level, in the order in which messages list them. */
export const FILE_FIELDS = ['$schema', 'extends', 'hide', 'areas', 'neutral'] as const;
export const AREA_FIELDS = ['area', 'topics'] as const;
export const TOPIC_FIELDS = ['id', 'name', 'description', 'extends', 'terms', 'yieldsTo'] as const;

/** A text, and where it stands in the file: `hide[2]`. */
export interface PlacedText {
  readonly text: string;
  readonly place: string;
}

/** A term that a file gives a topic. */
export interface FileTerm extends PlacedText {
  readonly strength: Strength;
}

/** A topic as a file has it: whatever is missing is the bundled topic's of that id. */
export interface FileTopic {
  /** Where it stands: `areas[0].topics[2]`. */
  readonly place: string;
  readonly area: string;
  readonly id: string;
  readonly extends: Base;
  readonly name?: string;
  readonly description?: string;
  /** No two of them are one phrase. */
  readonly terms: readonly FileTerm[];
  readonly yieldsTo: readonly PlacedText[];
}

/** A whole file. */
export interface TopicsFile {
  readonly extends: Base;
  /** Ids of bundled topics. */
  readonly hide: readonly PlacedText[];
  /** In the order of the file; no two have one id. */
  readonly topics: readonly FileTopic[];
  readonly neutral: readonly PlacedText[];
}
