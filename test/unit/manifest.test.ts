import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';
import texts from '../../package.nls.json';

const { commands, walkthroughs, configuration, menus } = manifest.contributes;
const ids = new Set(commands.map(({ command }) => command));

describe('the manifest', () => {
  it('gives every command an icon', () => {
    assert.deepEqual(
      commands.filter((command) => !('icon' in command)).map(({ command }) => command),
      [],
    );
  });

  it('has in menus, and links in its texts, only commands of its own that are there', () => {
    const inMenus = Object.values(menus).flatMap((entries) => entries.map(({ command }) => command));
    const linked = Object.values(texts).flatMap((text) =>
      Array.from(text.matchAll(/\(command:(literature\.\w+)\)/g), ([, command]) => command ?? ''),
    );
    assert.ok(linked.length > 0);
    assert.deepEqual(
      [...inMenus, ...linked].filter((command) => !ids.has(command)),
      [],
    );
  });

  it('has a page that is packed for each step of the walkthrough', () => {
    const packed = readFileSync('.vscodeignore', 'utf8');
    assert.match(packed, /^!media\/walkthrough\/\*$/m);
    for (const { media } of walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(
        media.markdown.startsWith('media/walkthrough/') && existsSync(media.markdown),
        media.markdown,
      );
    }
  });

  it('has the pictures that the pages of the walkthrough show, told in words as well', () => {
    const shown = walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ media }) =>
        Array.from(readFileSync(media.markdown, 'utf8').matchAll(/!\[(.*?)\]\((.*?)\)/g)),
      ),
    );
    assert.ok(shown.length > 0);
    for (const [, words, picture] of shown) {
      assert.notEqual(words, '');
      assert.ok(existsSync(`media/walkthrough/${picture}`), picture);
    }
  });

  it('describes every setting in Markdown, in a section with a title', () => {
    for (const { title, properties } of configuration) {
      assert.match(title, /^%settings\./);
      for (const [setting, { markdownDescription }] of Object.entries(properties)) {
        assert.match(markdownDescription, /^%setting\./, setting);
      }
    }
  });
});
