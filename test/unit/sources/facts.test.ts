import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFacts } from '../../../src/sources/facts';

const row = {
  title: 'T',
  authors: ['A B'],
  authorsComplete: true,
  kind: 'preprint',
  arxiv: '1.2',
  year: 2020,
  month: 5,
  venue: null,
};

describe('readFacts', () => {
  it('reads all rows of the project without a problem', () => {
    const { byTitle, problems } = readFacts(
      'facts.json',
      readFileSync('data/bibliographic-facts.json', 'utf8'),
    );
    assert.equal(byTitle.size, 245);
    assert.deepEqual(problems, []);
  });

  it('leaves out what a row does not know', () => {
    const facts = readFacts('f', JSON.stringify([row])).byTitle.get('T');
    assert.deepEqual(facts, {
      title: 'T',
      authors: ['A B'],
      authorsComplete: true,
      kind: 'preprint',
      arxiv: '1.2',
      year: 2020,
      month: 5,
    });
  });

  it('reports a damaged row by number and keeps the others', () => {
    const rows = [
      { ...row, title: 'First' },
      7,
      { ...row, authors: 'A' },
      { ...row, kind: 'blog' },
      { ...row, title: 'Last' },
    ];
    const { byTitle, problems } = readFacts('f', JSON.stringify(rows));
    assert.deepEqual([...byTitle.keys()], ['First', 'Last']);
    assert.deepEqual(
      problems.map((problem) => problem.message),
      [
        'row 2: expected an object',
        'row 3: expected the authors of “T” as an array of names',
        'row 4: expected the kind of “T” to be one of preprint, conference, journal, thesis',
      ],
    );
  });

  it('reports a second row of one title and keeps the first', () => {
    const { byTitle, problems } = readFacts('f', JSON.stringify([row, { ...row, year: 1999 }]));
    assert.equal(byTitle.get('T')?.year, 2020);
    assert.equal(problems.length, 1);
  });

  it('throws an error that names the file for a text that is no list of facts', () => {
    assert.throws(() => readFacts('facts.json', '{'), /^Error: facts\.json: expected JSON/);
    assert.throws(() => readFacts('facts.json', '{}'), /facts\.json: expected a JSON array/);
  });
});
