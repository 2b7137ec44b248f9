import assert from 'node:assert/strict';
import { setImmediate as nextTask } from 'node:timers/promises';
import { AskedAhead } from '../../../../src/editor/topicTree/askedAhead';

describe('What is asked ahead', () => {
  it('is given to whoever asks for it by its name', async () => {
    const ahead = new AskedAhead<string>();
    ahead.note('one', Promise.resolve('first'));
    ahead.note('two', Promise.resolve('second'));
    assert.equal(await ahead.take('two'), 'second');
    assert.equal(await ahead.take('one'), 'first');
  });

  it('is given away once, since a later answer may be another', () => {
    const ahead = new AskedAhead<string>();
    ahead.note('one', Promise.resolve('first'));
    void ahead.take('one');
    assert.equal(ahead.take('one'), undefined);
  });

  it('is the last answer under a name', async () => {
    const ahead = new AskedAhead<string>();
    ahead.note('one', Promise.resolve('old'));
    ahead.note('one', Promise.resolve('new'));
    assert.equal(await ahead.take('one'), 'new');
  });

  it('is gone when it is cleared', () => {
    const ahead = new AskedAhead<string>();
    ahead.note('one', Promise.resolve('first'));
    ahead.clear();
    assert.equal(ahead.take('one'), undefined);
  });

  it('tells whoever takes it of a failure', async () => {
    const ahead = new AskedAhead<string>();
    ahead.note('one', Promise.reject(new Error('gone')));
    await assert.rejects(async () => ahead.take('one'), /gone/);
  });

  it('is forgotten when it has failed, since asking anew may not', async () => {
    const ahead = new AskedAhead<string>();
    ahead.note('one', Promise.reject(new Error('gone')));
    await nextTask();
    assert.equal(ahead.take('one'), undefined);
  });

  it('lets a failure pass that nobody asks for', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      new AskedAhead<string>().note('one', Promise.reject(new Error('gone')));
      await nextTask();
      assert.deepEqual(unhandled, []);
    } finally {
      process.off('unhandledRejection', note);
    }
  });
});
