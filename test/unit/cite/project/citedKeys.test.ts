import assert from 'node:assert/strict';
import { CitedKeys, collectCitedKeys, countCitations } from '../../../../src/cite/project/citedKeys';
import { languageOf } from '../../../../src/cite/languages/citationLanguages';
import { runNow } from '../../../../src/core/slices';
import { findLines, positionIn } from '../../../../src/sources/lineTable';

function collect(text: string, fileName: string) {
  const lines = runNow(findLines(text));
  const citing = languageOf({ languageId: '', fileName }).readCitations(text);
  return collectCitedKeys(citing, (offset) => positionIn(lines, offset));
}

describe('collectCitedKeys', () => {
  it('finds each key where it stands, also in lists and over line ends', () => {
    const text = 'See \\citep[p.~1]{a,\r\n  b}, \\cite{a} and \\cite{}.';
    const found = collect(text, 'main.tex');
    assert.deepEqual(
      [...found].map(([key, places]) => [
        key,
        places.map(({ position }) => [position.line, position.character]),
      ]),
      [
        [
          'a',
          [
            [0, 17],
            [1, 12],
          ],
        ],
        ['b', [[1, 2]]],
      ],
    );
    for (const [key, places] of found)
      for (const { range } of places) assert.equal(text.slice(range.start, range.end), key);
  });
});

describe('CitedKeys', () => {
  it('knows which keys are cited where and how often, as files change', () => {
    const cited = new CitedKeys();
    cited.put('one', collect('[@a; @b] and @a', 'one.md'));
    cited.put('two', collect('@a', 'two.typ'));
    assert.deepEqual([cited.countOf('a'), cited.countOf('b'), cited.countOf('c')], [3, 1, 0]);
    assert.deepEqual(
      cited.placesOf('a').map(({ file, places }) => [file, places.length]),
      [
        ['one', 2],
        ['two', 1],
      ],
    );
    cited.put('one', collect('[@c]', 'one.md'));
    assert.deepEqual([...cited.keys].toSorted(), ['a', 'c']);
    cited.remove('two');
    assert.deepEqual([...cited.keys], ['c']);
    assert.equal(cited.in('two'), undefined);
  });

  it('keeps keys apart that are names of objects', () => {
    const cited = new CitedKeys();
    cited.put('one', collect('\\cite{constructor,__proto__}', 'one.tex'));
    assert.deepEqual(
      [cited.countOf('constructor'), cited.countOf('__proto__'), cited.countOf('toString')],
      [1, 1, 0],
    );
  });

  it('knows of a file without places only that it cites', () => {
    const cited = new CitedKeys();
    cited.put('study.ipynb', new Map([['a', []]]));
    assert.deepEqual([[...cited.keys], cited.placesOf('a'), cited.countOf('a')], [['a'], [], 0]);
  });
});

describe('countCitations', () => {
  it('adds up what several projects cite', () => {
    const [here, there] = [new CitedKeys(), new CitedKeys()];
    here.put('one', collect('[@a; @b] and @a', 'one.md'));
    there.put('one', collect('@a', 'one.md'));
    assert.deepEqual(
      [...countCitations([here, there])],
      [
        ['a', 3],
        ['b', 1],
      ],
    );
  });
});
