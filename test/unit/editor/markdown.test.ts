import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/editor/markdown';

describe('escapeMarkdown', () => {
  const texts: readonly (readonly [text: string, escaped: string])[] = [
    ['End-to-End, 2.5x (fast): done!', 'End-to-End, 2.5x (fast): done!'],
    ['A*-Decoding _of_ `x`', 'A\\*-Decoding \\_of\\_ \\`x\\`'],
    ['<img src=x onerror=alert(1)> & co', '&lt;img src=x onerror=alert(1)&gt; &amp; co'],
    ['[click](command:x) ![pic](y)', '\\[click\\](command:x) !\\[pic\\](y)'],
    ['see https://x.org/a_b~c?d=1&e=*.', 'see <https://x.org/a_b~c?d=1&e=*>.'],
    ['(https://x.org/a_b)', '(<https://x.org/a_b>)'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['two\nlines\n===', 'two lines ==='],
    ['a \u202Eb\u2066c\u200B d', 'a bc d'],
    ['$x$ | ~y~ \\', '\\$x\\$ \\| \\~y\\~ \\\\'],
  ];
  for (const [text, escaped] of texts) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(escaped)}`, () => {
      assert.equal(escapeMarkdown(text), escaped);
    });
  }
});
