import fc from 'fast-check';
import type { Paper } from '../../../src/core/paper';
import { known } from '../../../src/core/known';
import { createPaper } from './paper';

const words = (character: fc.Arbitrary<string>) =>
  fc
    .array(fc.string({ unit: character, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(' '));

const letter = fc
  .integer({ min: 0x41, max: 0x2fff })
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /^\p{L}$/u.test(character));

/** What means something in BibTeX, LaTeX, YAML, Markdown or CSL, between ordinary characters. */
const special = fc.constantFrom(...Array.from('{}\\%$&#_~^"\'`<>|@*[]()=,;:!?/+-–—…²φ±°é“”‘’'));

/** A title of any characters that mean something to a tool, in any order. */
const anyTitle = words(
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...Array.from('abKVXyz012')) }, special, letter),
);

const nameCharacter = fc.oneof(
  { weight: 12, arbitrary: letter },
  { weight: 1, arbitrary: fc.constantFrom(...Array.from('\'-.{}\\&%$#_~^"')) },
);

/** A name of up to four words in the letters of any script, now and then with a sign that means something. */
const anyName = fc
  .array(fc.string({ unit: nameCharacter, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));

/** A paper with any names, title and venue, of any kind; its key is `key` and a number. */
export const anyPaper: fc.Arbitrary<Paper> = fc
  .record({
    title: anyTitle,
    authors: fc.array(anyName, { maxLength: 4 }),
    kind: fc.constantFrom('preprint', 'conference', 'journal', 'thesis'),
    venue: fc.option(anyTitle, { nil: undefined }),
    venueYear: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
    year: fc.integer({ min: 1990, max: 2030 }),
    arxiv: fc.option(fc.constant('2309.17453'), { nil: undefined }),
    doi: fc.option(fc.constantFrom('10.1000/a_b', '10.1002/(SICI)1097(199806)49:8<693::AID>3.0.CO;2-O'), {
      nil: undefined,
    }),
    volume: fc.option(fc.constantFrom('638', '12A', '{3}'), { nil: undefined }),
    pages: fc.option(fc.constantFrom('920-926', '5209--5235', '7', 'e12', '1-3, 9'), { nil: undefined }),
    key: fc.nat().map((n) => `key${n}`),
  })
  .map(({ venue, venueYear, arxiv, doi, volume, pages, ...rest }) =>
    createPaper({
      ...rest,
      ...known({ venue, venueYear: venue === undefined ? undefined : venueYear, arxiv, doi, volume, pages }),
    }),
  );
