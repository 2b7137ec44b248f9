import type { FormId } from '../../languages/citationForm';
import type { Citation } from '../../languages/citationLanguage';
import type { CitedWork } from '../citationMeaning';

/** A citation taken apart, its notes as they stand in the text. */
export interface RawMeaning {
  readonly form: FormId;
  readonly works: readonly CitedWork[];
  /** A mere number in a suffix means pages. */
  readonly meansPages: boolean;
}

/**
 * Takes a finished citation apart.
 *
 * @returns undefined for one of which something would get lost: its command is unknown, its notes hold citations
 */
export type ReadMeaning = (text: string, citation: Citation) => RawMeaning | undefined;

/** Adds notes on a whole list, as Pandoc reads them: before the first work and behind the last. */
export function addNotes(works: readonly CitedWork[], prefix: string, suffix: string): readonly CitedWork[] {
  return works.map((work, index) => ({
    key: work.key,
    prefix: index === 0 ? `${prefix} ${work.prefix}` : work.prefix,
    suffix: index === works.length - 1 ? `${work.suffix} ${suffix}` : work.suffix,
  }));
}
