import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runInSlices, runNow } from '../../../../src/core/slices';
import { scanBibtex } from '../../../../src/sources/bibtex/scanBibtex';
import { checkBibtex } from '../../../../src/tools/fuzz/checkBibtex';
import { describeBibtexFile } from '../../../support/bibtex/describeBibtexFile';

const read = (text: string) => describeBibtexFile(text, runNow(scanBibtex(text)));

const FIRST = '@article{first,\n  title = {A {B} c},\n  year = 2020\n}';
const SECOND = '@book{second,\n  title = "A {B} c",\n  author = {Jane Doe},\n  year = {2020},\n}';
const THIRD = '@misc{third,\n  title = {C}\n}';

/** Text in which BibTeX sees much. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{',
        '}',
        '(',
        ')',
        ',',
        '=',
        '"',
        '#',
        '@',
        '%',
        '\\',
        '\n',
        '\r\n',
        ' ',
        '\0',
        '\ud800',
      ),
      fc.constantFrom(
        '@article{',
        '@misc(k,',
        '@string{',
        '@comment{',
        '@preamble{',
        'title = {',
        'a = "',
        '},',
        '\n@b{c,',
      ),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('scanBibtex', () => {
  it('reads line ends of any system alike', () => {
    for (const end of ['\r\n', '\r']) {
      const { entries, problems } = runNow(scanBibtex([FIRST, SECOND].join('\n').replaceAll('\n', end)));
      assert.deepEqual(
        entries.map(({ key, fields }) => [key, fields.map(({ name }) => name)]),
        [
          ['first', ['title', 'year']],
          ['second', ['title', 'author', 'year']],
        ],
      );
      assert.deepEqual(problems, []);
    }
  });

  it('recovers at line ends of any system', () => {
    for (const end of ['\r\n', '\r']) {
      const text = ['@misc{a,', '  title = {A,', '  note = {N}', '}', '', THIRD].join(end);
      assert.match(read(text), /^misc a\n {2}title = \{A\}\n {2}note = \{N\}\nmisc third\n/);
    }
  });

  it('skips a byte order mark, and control characters between tokens', () => {
    assert.equal(read('\ufeff@misc{a,\0title\0=\0{A}\0}\0@misc{b}'), 'misc a\n  title = {A}\nmisc b');
  });

  it('keeps whatever characters a value holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), (one, other) => {
        const value = (one + other).replace(/[{}]/g, '').replace(/^[ \t]*@/gm, '');
        const { entries, problems } = runNow(scanBibtex(`@misc{a, note = {${value}}}`));
        assert.equal(entries[0]?.fields[0]?.value[0]?.text, value);
        assert.deepEqual(problems, []);
      }),
    );
  });

  it('gives the places of what it reads', () => {
    const text = 'free\n@Misc{ key , Note = "a" # jan }';
    const [entry] = runNow(scanBibtex(text)).entries;
    assert.ok(entry);
    const [field] = entry.fields;
    assert.ok(field);
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.deepEqual(
      [at(entry.range), at(entry.keyRange), at(field.nameRange), at(field.valueRange)],
      ['@Misc{ key , Note = "a" # jan }', 'key', 'Note', '"a" # jan'],
    );
  });

  it('says in which entry a problem is', () => {
    const { problems } = runNow(scanBibtex('@misc{a, x = {y} z = {w}}'));
    assert.deepEqual(
      problems.map(({ code, key }) => [code, key]),
      [['missing-comma', 'a']],
    );
  });

  it('takes any text, keeps the good entries around it, and gives places that hold what they should', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        checkBibtex(text);
      }),
      { numRuns: 500 },
    );
  });

  const others = (text: string) =>
    runNow(scanBibtex(text))
      .entries.filter(({ key }) => key === 'first' || key === 'third')
      .map(({ type, key, fields }) => ({
        type,
        key,
        fields: fields.map(({ name, value }) => ({ name, value })),
      }));
  const good = others([FIRST, SECOND, THIRD].join('\n\n'));

  it('keeps the other entries whichever character of one is lost', () => {
    for (let at = 0; at < SECOND.length; at++) {
      const damaged = SECOND.slice(0, at) + SECOND.slice(at + 1);
      assert.deepEqual(others([FIRST, damaged, THIRD].join('\n\n')), good, damaged);
    }
  });

  it('keeps the other entries whichever character is added anywhere in one', () => {
    for (const added of '{}(),="#@%\\\n') {
      for (let at = 0; at <= SECOND.length; at++) {
        const damaged = SECOND.slice(0, at) + added + SECOND.slice(at);
        assert.deepEqual(others([FIRST, damaged, THIRD].join('\n\n')), good, damaged);
      }
    }
  });

  it('keeps the other entries wherever one is cut short', () => {
    for (let at = 0; at < SECOND.length; at++) {
      assert.deepEqual(others([FIRST, SECOND.slice(0, at), THIRD].join('\n\n')), good, SECOND.slice(0, at));
    }
  });

  it('keeps the title and the authors of an entry that lacks any one brace, quote or comma behind its key', () => {
    const signs = Array.from(SECOND.matchAll(/[{}",]/g), ({ index }) => index).filter(
      (at) => at > SECOND.indexOf(','),
    );
    for (const at of signs) {
      const damaged = SECOND.slice(0, at) + SECOND.slice(at + 1);
      const entry = runNow(scanBibtex([FIRST, damaged, THIRD].join('\n\n'))).entries.find(
        ({ key }) => key === 'second',
      );
      const texts = new Map(
        entry?.fields.map(({ name, value }) => [name, value.map(({ text }) => text).join('')]),
      );
      assert.deepEqual(
        [texts.get('title')?.replace(/[{}]/g, ''), texts.get('author')],
        ['A B c', 'Jane Doe'],
        damaged,
      );
    }
  });

  it('rests every few thousand characters, also in one value, one name, one comment or text that is no BibTeX', () => {
    const many = 200_000;
    const texts = [
      `@misc{a, note = {${'x'.repeat(many)}}}`,
      `@misc{a, note = {${'\n'.repeat(many)}`,
      `@misc{${'x'.repeat(many)}, note = {y}}`,
      `@misc{a, ${'x'.repeat(many)} = 1}`,
      `@misc{a, note = ${'x'.repeat(many)}}`,
      `@misc{a${', n = 1'.repeat(many / 10)}}`,
      `@comment{${'x'.repeat(many)}}`,
      `%${'x'.repeat(many)}`,
      'x'.repeat(many),
      ' '.repeat(many),
      `@misc{a}\n`.repeat(many / 10),
    ];
    for (const text of texts) {
      let slices = 0;
      for (const scan = scanBibtex(text); scan.next().done !== true;) slices++;
      assert.ok(slices > text.length / 5000, `${text.slice(0, 20)}…: ${slices} slices`);
    }
  });

  it('reads the same in slices as in one go', async () => {
    const text = `${FIRST}\n${SECOND}\n@misc{a, note = {b\n`.repeat(300);
    const sliced = await runInSlices(scanBibtex(text), { milliseconds: 0, pause: () => Promise.resolve() });
    assert.equal(describeBibtexFile(text, sliced), read(text));
  });

  it('lists no more problems than anybody reads', () => {
    assert.equal(runNow(scanBibtex('@misc{a,,,,,}\n'.repeat(5000))).problems.length, 10_000);
  });
});
