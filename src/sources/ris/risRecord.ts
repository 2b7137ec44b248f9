/** A record between `TY` and `ER`, its values as they are written. */
export interface RisRecord {
  /** Of the `TY`, from 1. */
  readonly line: number;
  /** In the order of the record, the lines of a value joined by line ends. */
  readonly tags: readonly RisTag[];
}

export interface RisTag {
  /** Two characters: `AU`. */
  readonly name: string;
  readonly value: string;
}

/** All values of tags, by tag in the order in which the tags are asked for; empty ones left out. */
export function valuesOf({ tags }: RisRecord, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    tags.flatMap((tag) => (tag.name === name && tag.value !== '' ? [tag.value] : [])),
  );
}

/** The first value of the first tag that has one. */
export function valueOf(record: RisRecord, ...names: readonly string[]): string | undefined {
  return valuesOf(record, ...names)[0];
}
