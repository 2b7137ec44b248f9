import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../support/runTool';

describe('npm run eval:topics', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'literature-topics-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function write(name: string, value: unknown): string {
    const file = join(folder, name);
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    return file;
  }

  const row = {
    title: 'Post-Training Quantization of Large Language Models',
    abstract: 'We quantize weights to 4-bit integers.',
    primary: 'quantization',
    acceptable: [],
  };
  const misfit = {
    title: 'Land Tenure in Twelfth-Century Burgundy',
    abstract: 'Charters of the lesser nobility.',
    primary: '',
    acceptable: [],
  };

  it('classifies rows that bring their abstract without an index', () => {
    const { code, output } = runTool(
      'evalTopics',
      '--gold',
      write('own.json', [row, misfit]),
      '--index',
      'none',
    );
    assert.equal(code, 0);
    assert.match(output, /papers: 2\nprimary topic right: 100\.0 %\ninside.*: 100\.0 %\nmacro-F1: 1\.000/);
  });

  it('lists wrong papers with their evidence', () => {
    const gold = write('wrong.json', [{ ...row, primary: 'reasoning' }]);
    const { output } = runTool('evalTopics', '--gold', gold, '--errors');
    assert.match(output, /wrong: "Post-Training Quantization[^]*is reasoning, was given quantization/);
    assert.match(output, /quantization [\d.]+: .*4-bit \(defining, 1×\)/);
  });

  it('prints help', () => {
    const { code, output } = runTool('evalTopics', '--help');
    assert.equal(code, 0);
    assert.match(output, /--gold FILE/);
  });

  const mistakes: readonly (readonly [what: string, gold: () => string, error: RegExp])[] = [
    ['a missing file', () => join(folder, 'none.json'), /none\.json/],
    ['a file that is no JSON', () => write('prose.json', 'prose'), /prose\.json: expected JSON/],
    ['a list without rows', () => write('empty.json', []), /empty\.json: expected a list of labelled papers/],
    ['a row of a wrong shape', () => write('shape.json', [row, {}]), /shape\.json, row 2: expected/],
    [
      'an unknown topic',
      () => write('unknown.json', [{ ...row, acceptable: ['alchemy'] }]),
      /unknown\.json, row 1, "Post-Training.*": there is no topic "alchemy"/,
    ],
    [
      'a title that the index does not have',
      () => write('absent.json', [{ title: 'Nothing', primary: 'reasoning', acceptable: [] }]),
      /index\.json: no paper has the title "Nothing"/,
    ],
  ];
  for (const [what, gold, errors] of mistakes) {
    it(`names ${what} on standard error and ends with exit code 1`, () => {
      const index = write('index.json', { version: 1, papers: [] });
      const run = runTool('evalTopics', '--gold', gold(), '--index', index);
      assert.equal(run.code, 1);
      assert.match(run.errors, errors);
    });
  }

  it('asks for the file of labels when none is given', () => {
    assert.match(runTool('evalTopics').errors, /--gold is missing/);
  });
});
