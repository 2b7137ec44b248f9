import type { Range } from '../../search/searchHit';
import { UNSEEN_MARKS } from '../visibleText';

/** No row is wider; a title of many kilobytes is none. */
const MOST_CHARACTERS = 300;

/** A title as a row of the tree shows it. */
export interface TitleLabel {
  readonly label: string;
  /** Half-open offsets in the label. */
  readonly highlights: [number, number][];
}

/**
 * A title as one line of text, without marks that turn the direction of what follows or are not seen at all: with them
 * one title could pose as another, and turn round what stands beside it.
 *
 * @param ranges what of the title is to be highlighted; ascending, not overlapping
 */
export function labelTitle(title: string, ranges: readonly Range[]): TitleLabel {
  const isCut = title.length > MOST_CHARACTERS;
  const shown = isCut ? title.slice(0, MOST_CHARACTERS) : title;
  const dropped = [...shown.matchAll(UNSEEN_MARKS)].map(({ index }) => index);
  const move = (offset: number) => offset - dropped.filter((place) => place < offset).length;
  const label = shown.replace(UNSEEN_MARKS, '').replace(/\s/g, ' ');
  const highlights = ranges.flatMap(([start, end]): [number, number][] => {
    const moved: [number, number] = [move(start), move(Math.min(end, shown.length))];
    return start < shown.length && moved[0] < moved[1] ? [moved] : [];
  });
  return { label: isCut ? `${label} …` : label, highlights };
}
