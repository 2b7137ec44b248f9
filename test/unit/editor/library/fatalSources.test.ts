import assert from 'node:assert/strict';
import { FatalSources } from '../../../../src/editor/library/fatalSources';
import { createState } from '../../../support/builders/state';

const source = { id: 'file:///large.bib', name: 'large.bib', rank: 0, stamp: '1:100' };
const other = { ...source, id: 'file:///other.bib' };

describe('FatalSources', () => {
  it('knows a source from start to start', () => {
    const state = createState();
    new FatalSources(state).note(source);
    const later = new FatalSources(state);
    assert.deepEqual([later.has(source), later.has(other)], [true, false]);
  });

  it('lets a source be tried again when it has changed', () => {
    const fatal = new FatalSources(createState());
    fatal.note(source);
    assert.ok(!fatal.has({ ...source, stamp: '2:50' }));
  });

  it('forgets one source, or all of them', () => {
    const fatal = new FatalSources(createState());
    fatal.note(source);
    fatal.note(other);
    fatal.forget(source.id);
    assert.deepEqual([fatal.has(source), fatal.has(other)], [false, true]);
    fatal.forget();
    assert.ok(!fatal.has(other));
  });
});
