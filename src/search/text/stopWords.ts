/**
 * Little words that say nothing about a paper: in abstracts they are not indexed, they weigh next to nothing in a query,
 * and they do not count for initials.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about all also an and any are as at be been between but by can could do does for from had has have how ' +
    'i if in into is it its more most no not of on or our over so some such than that the their them then there ' +
    'these they this those through to under up via was we were what when where which while who why will with ' +
    'within without would you your'
  ).split(' '),
);
