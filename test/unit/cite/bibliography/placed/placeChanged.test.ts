import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeAgain } from '../../../../../src/cite/bibliography/placed/placeAgain';
import { placeBibtex } from '../../../../../src/cite/bibliography/placed/placeBibtex';
import { placeChanged, type ReadText } from '../../../../../src/cite/bibliography/placed/placeChanged';
import type { PlacedEntries, PlacedEntry } from '../../../../../src/cite/bibliography/placed/placedEntry';
import { runNow } from '../../../../../src/core/slices';
import { findChange } from '../../../../../src/core/textChange';

/** Entries that use strings, that inherit from one another, and that name one another. */
const TEXT = `@string{neurips = {Advances in Neural Information Processing Systems}}
@string(acl = "Association for Computational Linguistics")

@inproceedings{talk1, title = {Talk 1}, author = {Jane Doe}, crossref = {Volume}}
@article{key1, title = {Title 1}, journal = neurips, year = 2010, month = jan, related = {key2}}

@comment{jabref-meta: grouping}
@article{key2,
  title = {Title 2},
  author = {Jane Doe and {The A Team}},
  abstract = {What it is about.},
  ids = {alias2, also2}, year = 2020
}

@inproceedings{talk2, title = "Talk 2", crossref = "volume", year = 2011}
@string{late = "A Late One"}
@misc(key3, title = {Title 3}, note = late # " and more", howpublished = unknown)
@book{xdata, title = acl}
@proceedings{volume, title = {Proceedings of Talks}, year = 2012, publisher = acl}
@article{key4, title = {Title 4}, journal = "J", year = 2014}
@article{KEY4, title = {Title 5}, crossref = {key4}, xdata = {xdata}}
`;

function read(text: string): ReadText {
  return { text, placed: runNow(placeBibtex(text)) };
}

function changeTo(before: ReadText, after: string): PlacedEntries | undefined {
  return runNow(placeChanged(before, after, findChange(before.text, after)));
}

/** All that is told of the entries, and the damage but for keys that are taken. */
function describePlaced({ entries, byKey, mentions, damage }: PlacedEntries) {
  const describeEntry = ({ key, range, keyRange, read, facts, mentions: own, fieldRange }: PlacedEntry) => ({
    key,
    range,
    keyRange,
    says: read(),
    facts: facts(),
    mentions: own(),
    year: fieldRange('year'),
  });
  return {
    entries: entries.map(describeEntry),
    keys: [...byKey].map(([key, entry]) => [key, describeEntry(entry)] as const).sort(),
    mentions: [...mentions].sort(),
    damage: damage
      .filter(({ code }) => code !== 'duplicate-key')
      .toSorted((a, b) => a.range.start - b.range.start),
  };
}

describe('placeChanged', () => {
  it('reads only the entries around a change, and moves the others', () => {
    const before = read(TEXT);
    const after = TEXT.replace('{Title 4}', '{A Longer Title}');
    const changed = changeTo(before, after);
    assert.ok(changed);
    assert.deepEqual(describePlaced(changed), describePlaced(read(after).placed));
    const isAsBefore = ({ facts }: PlacedEntry, at: number) => facts === before.placed.entries[at]?.facts;
    assert.equal(changed.entries.filter(isAsBefore).length, before.placed.entries.length - 2);
  });

  it('takes strings from the rest of the file', () => {
    const changed = changeTo(read(TEXT), TEXT.replace('journal = "J"', 'journal = acl'));
    assert.equal(changed?.byKey.get('key4')?.read().venue, 'Association for Computational Linguistics');
    assert.deepEqual(
      changed.damage.filter(({ key }) => key === 'key4'),
      [],
    );
  });

  it('reads anew what inherits from an entry that has changed, wherever it stands', () => {
    const changed = changeTo(read(TEXT), TEXT.replace('Proceedings of Talks', 'Proceedings of Words'));
    const venues = ['talk1', 'talk2'].map((key) => changed?.byKey.get(key)?.read().venue);
    assert.deepEqual(venues, ['Proceedings of Words', 'Proceedings of Words']);
  });

  it('reads anew what inherits by a field whose equals sign is missing', () => {
    const damaged = TEXT.replace('crossref = "volume"', 'crossref "volume"');
    const after = damaged.replace('Proceedings of Talks', 'Proceedings of Words');
    assert.equal(changeTo(read(damaged), after)?.byKey.get('talk2')?.read().venue, 'Proceedings of Words');
  });

  it('leaves to a look at the whole file what changes how others are read', () => {
    assert.equal(changeTo(read(TEXT), TEXT.replace('A Late One', 'Another')), undefined);
    assert.equal(changeTo(read(TEXT), TEXT.replace('@article{key4', '@string{key4')), undefined);
  });
});

describe('placeAgain', () => {
  it('keeps the entries that say what they said when a string has changed', () => {
    const before = read(TEXT);
    const after = TEXT.replace('A Late One', 'Another');
    const placed = runNow(placeAgain(before, after, findChange(TEXT, after)));
    const kept = placed.entries.filter(({ facts }, at) => facts === before.placed.entries[at]?.facts);
    assert.deepEqual(
      kept.map(({ key }) => key),
      ['key2', 'key4'],
    );
    assert.equal(placed.byKey.get('key2')?.read().abstract, 'What it is about.');
  });

  it('tells the same as a look at the whole file, whatever is typed or taken out, again and again', () => {
    const typed = fc.constantFrom(
      ...[
        '',
        'a',
        '}',
        '{',
        ',',
        '"',
        '@',
        '\n',
        '%',
        '=',
        '(',
        ')',
        '#',
        ' acl',
        'neurips,',
        '@comment{',
        'volume',
      ],
      ...[
        '@misc{x, year = 1}\n',
        '@string{acl = "B"}',
        'crossref = {key4},',
        '@proceedings{volume, year = 1999}',
      ],
    );
    const edit = fc.tuple(fc.nat(TEXT.length), fc.oneof(fc.nat(3), fc.nat(60)), typed);
    const edits = fc.array(edit, { maxLength: 6 });
    fc.assert(
      fc.property(edits, (all) => {
        let before = read(TEXT);
        for (const [at, length, typed] of all) {
          const text = before.text.slice(0, at) + typed + before.text.slice(at + length);
          const placed = runNow(placeAgain(before, text, findChange(before.text, text)));
          assert.deepEqual(describePlaced(placed), describePlaced(read(text).placed));
          before = { text, placed };
        }
      }),
      { numRuns: 300 },
    );
  });
});
