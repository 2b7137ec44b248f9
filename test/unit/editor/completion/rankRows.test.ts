import assert from 'node:assert/strict';
import { searchedKey } from '../../../../src/cite/completion/rankKeys';
import { rankRows } from '../../../../src/editor/completion/rankRows';
import { createPaper } from '../../../support/builders/paper';

const OWN = ['refs.bib'];
const KEYS = [
  searchedKey('vaswani2017', ['Attention Is All You Need', 'Ashish Vaswani', '2017']),
  searchedKey('knuth1984', ['Literate Programming', 'Donald E. Knuth', '1984']),
];
const vaswani = createPaper({
  id: 'title:attention',
  key: 'other2017',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani'],
  year: 2017,
  origins: [{ source: 'refs.bib', line: 1, key: 'vaswani2017' }],
});
const sinks = createPaper({ id: 'arxiv:1', key: 'xiao2023', title: 'Attention Sinks', origins: [] });

/** The names of the rows, papers by their default keys in brackets. */
function rowsFor(
  query: string,
  { cited = [] as readonly string[], keys = KEYS, found = [sinks, vaswani] } = {},
): readonly string[] {
  const place = { range: { start: 0, end: 0 }, query, cited, write: (key: string) => key };
  return rankRows(place, keys, found, OWN).map((row) =>
    row.kind === 'own' ? row.key : `[${row.paper.key}]`,
  );
}

describe('the rows of the suggestions', () => {
  it('begin with the own keys that fit all that is typed, misspelt or not', () => {
    assert.deepEqual(rowsFor('atention'), ['vaswani2017', '[xiao2023]']);
  });

  it('have an own key that fits some of the words where the search has it', () => {
    assert.deepEqual(rowsFor('atention sinks'), ['[xiao2023]', 'vaswani2017']);
  });

  it('leave out what the citation has', () => {
    assert.deepEqual(rowsFor('attention', { cited: ['vaswani2017'] }), ['[xiao2023]']);
    assert.deepEqual(rowsFor('attention', { cited: ['xiao2023'] }), ['vaswani2017']);
  });

  it('have papers alone where another extension suggests the own keys', () => {
    assert.deepEqual(rowsFor('attention', { keys: [] }), ['[xiao2023]']);
  });

  it('have a paper of an import that has the name of the document’s bibliography', () => {
    const origins = [{ source: 'refs.bib', line: 1, key: 'sinks', isImported: true }] as const;
    assert.deepEqual(rowsFor('sinks', { found: [{ ...sinks, origins }] }), ['[xiao2023]']);
  });

  it('have all own keys before anything is typed', () => {
    assert.deepEqual(rowsFor(''), ['vaswani2017', 'knuth1984', '[xiao2023]']);
  });
});
