import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_KEY_PATTERN } from '../../../../src/cite/key/citationKey';
import type { KeyPattern } from '../../../../src/cite/key/keyPattern';
import type { Paper } from '../../../../src/core/paper';
import { runNow } from '../../../../src/core/slices';
import { scanBibtex } from '../../../../src/sources/bibtex/scanBibtex';
import { addPapers } from '../../../support/bibliography/addPapers';
import { keyPattern } from '../../../support/builders/keyPattern';
import { createPaper } from '../../../support/builders/paper';

const PAPERS: readonly Paper[] = [
  createPaper({ key: 'xiao2023sinks', title: 'Attention Sinks', arxiv: '2309.17453' }),
  createPaper({ key: 'a', title: 'Speed "Quoted"', authors: [], venue: 'ICLR', kind: 'conference' }),
  createPaper({ key: 'B', title: 'Brace } of {Ours', authors: ['Wil van der Aalst'], doi: '10.1/1' }),
];

/** Pieces of which `.bib` files are made, whole and broken. */
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(
    '@misc{a,\n  title = {A},\n  year = 2001\n}', '@book{b, title="B"}', '@Article(C,\n\tTITLE = "C" # x,\n\tYEAR = {1999})',
    '@online{d\n  , date = {2020}\n  }', '@misc{müller, title = {{\\"U}ber {{Grö\\ss{}e}}}}', '@string{x = "y"}', '@preamble{"\\relax"}',
    '@comment{jabref-meta: a;}', '@comment{put aside @misc{q, title = {Q}}}', '% a comment', '%% @misc{no, title = {No}}', 'free text, jane@uni.edu',
  ) }, // prettier-ignore
  { weight: 1, arbitrary: fc.constantFrom(
    '@misc{e,\n  title = {E', '@misc{f title = {F}}', '@misc{g, title = "G}', '@comment{', '@misc', '@', '}', '{', '"', '@misc{h, title = {H}\n',
    '@preamble{"', '@string{z = {', '@misc(i, title = {I}}', '@misc{j, title = {J}}, year = 2}', '\u0000', '\\', '@misc{}', '@misc{k}',
  ) }, // prettier-ignore
);
const madeFile = fc
  .tuple(
    fc.array(piece, { maxLength: 9 }),
    fc.constantFrom('\n', '\n\n', '\r\n\r\n', ' '),
    fc.constantFrom('', '\n', '\uFEFF'),
  )
  .map(([pieces, between, around]) => around + pieces.join(between) + (around === '\uFEFF' ? '' : around));
/** A file in which some characters got lost or others in. */
const slip = fc.record({
  at: fc.nat(),
  lost: fc.nat({ max: 2 }),
  put: fc.constantFrom('', '{', '}', '"', ',', '@', '%', '=', '(', ')', '\n', '#', '\\'),
});
const anyFile = fc.tuple(madeFile, fc.array(slip, { maxLength: 3 })).map(([text, slips]) =>
  slips.reduce((file, { at, lost, put }) => {
    const place = at % (file.length + 1);
    return file.slice(0, place) + put + file.slice(place + lost);
  }, text),
);
const anyPattern = fc
  .constantFrom('[auth][year]', DEFAULT_KEY_PATTERN.text, 'A', '[veryshorttitle]:[doi]')
  .map(keyPattern);
const somePapers = fc.shuffledSubarray([...PAPERS], { minLength: 1 });

/** The percent sign hides what closes the string, and all behind it. */
const HIDDEN = `@online{d, date = {2020}} @string{x% = "y"} @book{b, title="B"} @misc{e,
  title = {E @misc @misc{a,
  title = {A},
  year = 2001
} free text
`;

const add = (text: string, papers: readonly Paper[], pattern: KeyPattern) =>
  addPapers(text, papers, { dialect: 'bib', pattern });

function readEntries(text: string): readonly { readonly key: string; readonly text: string }[] {
  return runNow(scanBibtex(text)).entries.map(({ key, range }) => ({
    key,
    text: text.slice(range.start, range.end),
  }));
}

describe('adding to any .bib file, damaged ones too', () => {
  it('only inserts, and the entries that were there are read as before', () => {
    fc.assert(
      fc.property(anyFile, somePapers, anyPattern, (before, papers, pattern) => {
        const { edits, after, keys, added } = add(before, papers, pattern);
        assert.ok(edits.every(({ start, end }) => start === end));
        const addedKeys = new Set(added.map(({ id }) => keys.get(id)));
        assert.deepEqual(
          readEntries(after).filter(({ key }) => !addedKeys.has(key)),
          readEntries(before),
        );
      }),
      { numRuns: 1000, examples: [[HIDDEN, [...PAPERS], keyPattern('[auth][year]')]] },
    );
  });

  it('finds each new key once, in whatever case', () => {
    fc.assert(
      fc.property(anyFile, somePapers, anyPattern, (before, papers, pattern) => {
        const { after, keys, added } = add(before, papers, pattern);
        const present = readEntries(after).map(({ key }) => key.toLowerCase());
        for (const { id } of added) {
          const key = keys.get(id)?.toLowerCase();
          assert.equal(present.filter((each) => each === key).length, 1, `${key ?? ''} in ${after}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('adds nothing twice, and cites by the same keys', () => {
    fc.assert(
      fc.property(anyFile, somePapers, anyPattern, (before, papers, pattern) => {
        const first = add(before, papers, pattern);
        const second = add(first.after, papers, pattern);
        assert.deepEqual(second.edits, []);
        assert.deepEqual(second.keys, first.keys);
      }),
      { numRuns: 1000 },
    );
  });

  it('puts new entries in order into a file that is in order', () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(keys, somePapers, (present, papers) => {
        const sorted = present.toSorted();
        const before = sorted.map((key) => `@misc{z${key}, note = {x}}\n`).join('');
        const after = readEntries(add(before, papers, DEFAULT_KEY_PATTERN).after);
        const all = after.map(({ key }) => key.toLowerCase());
        assert.deepEqual(all, all.toSorted());
      }),
    );
  });
});
