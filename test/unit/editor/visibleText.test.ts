import assert from 'node:assert/strict';
import { messageText, visibleText, wellFormed } from '../../../src/editor/visibleText';

describe('what is shown of a text of a file', () => {
  it('is one line without marks that turn directions or are not seen', () => {
    assert.equal(visibleText(' a\n\u202Eb\u2066c\u200B\uFEFF d '), 'a bc d');
  });

  it('has no half of a character', () => {
    assert.equal(wellFormed('a\uDC00b\uD83D\uDE00'), 'a\uFFFDb\uD83D\uDE00');
  });

  it('is no link in a message', () => {
    // As VS Code finds links in messages (vs/base/common/linkedText.ts).
    const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
    for (const text of ['[a](command:b)', '[a]\u200B(command:b)', '[[a](https://b "c")']) {
      assert.match(visibleText(text), link);
      assert.doesNotMatch(messageText(text), link);
    }
  });
});
