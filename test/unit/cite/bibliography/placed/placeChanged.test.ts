import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeBibtex } from '../../../../../src/cite/bibliography/placed/placeBibtex';
import { placeChanged } from '../../../../../src/cite/bibliography/placed/placeChanged';
import type { PlacedEntries } from '../../../../../src/cite/bibliography/placed/placedEntry';
import { runNow } from '../../../../../src/core/slices';

const TEXT = Array.from(
  { length: 8 },
  (_, n) =>
    `@article{key${n},\n  title = {Title ${n}},\n  author = {Jane Doe},\n  ids = {alias${n}}, year = 20${n}0\n}\n\n`,
).join('');

/** All that is told of the entries, and the damage but for keys that are taken. */
function describePlaced({ entries, byKey, damage }: PlacedEntries) {
  return {
    entries: entries.map(({ key, range, keyRange, read, mentions, fieldRange }) => ({
      key,
      range,
      keyRange,
      facts: read(),
      mentions: mentions(),
      year: fieldRange('year'),
    })),
    keys: [...byKey.keys()].toSorted(),
    damage: damage
      .filter(({ code }) => code !== 'duplicate-key')
      .toSorted((a, b) => a.range.start - b.range.start),
  };
}

function placeAfter(before: string, after: string): PlacedEntries | undefined {
  return runNow(placeChanged({ text: before, placed: runNow(placeBibtex(before)) }, after));
}

describe('placeChanged', () => {
  it('reads only the entries around a change, and moves the others', () => {
    const after = TEXT.replace('Title 4', 'A Longer Title');
    const changed = placeAfter(TEXT, after);
    assert.ok(changed);
    assert.deepEqual(describePlaced(changed), describePlaced(runNow(placeBibtex(after))));
  });

  it('leaves to a look at the whole file what changes how others are read', () => {
    assert.equal(placeAfter(TEXT, TEXT.replace('{Title 4}', 'venue')), undefined);
    assert.equal(placeAfter(TEXT, TEXT.replace('@article{key4', '@string{key4')), undefined);
  });

  it('tells the same as a look at the whole file, whatever is typed or taken out, again and again', () => {
    const edit = fc.tuple(
      fc.nat(TEXT.length),
      fc.nat(12),
      fc.constantFrom('', 'a', '}', '{', ',', '"', '@', '\n', '@misc{x, year = 1}\n', '%', '='),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        let text = TEXT;
        let placed = runNow(placeBibtex(text));
        for (const [at, length, typed] of edits) {
          const after = text.slice(0, at) + typed + text.slice(at + length);
          const whole = runNow(placeBibtex(after));
          placed = runNow(placeChanged({ text, placed }, after)) ?? whole;
          text = after;
          assert.deepEqual(describePlaced(placed), describePlaced(whole));
        }
      }),
      { numRuns: 200 },
    );
  });
});
