import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { collectTexts } from '../../../src/tools/l10n/collectTexts';
import { BUNDLE, makeBundle } from '../../../src/tools/l10n/makeBundle';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

describe('the texts that people see', () => {
  it('are read where they are passed to VS Code', () => {
    const source = "f(vscode.l10n.t('A “b”', 1), x.t('no'), vscode.l10n.t(`${'c'}`.length ? 'd' : 'e'));";
    assert.throws(() => collectTexts('a.ts', source), /a\.ts, line 1: expected a text in quotes/);
    assert.deepEqual(collectTexts('a.ts', "f(vscode.l10n.t('A “b”', 1), x.t('no'), vscode.l10n.t(`c`));"), [
      'A “b”',
      'c',
    ]);
  });

  it('are passed to it by name, or a text would be missed', () => {
    assert.throws(
      () => collectTexts('a.ts', "\nconst { t } = vscode.l10n;\nt('A');"),
      /a\.ts, line 2: expected l10n\.t to be called/,
    );
    assert.throws(() => collectTexts('a.ts', 'f(vscode.l10n.t);'), /a\.ts, line 1/);
  });

  it('are all in the bundle, and nothing else (npm run l10n writes it)', () => {
    assert.deepEqual(read(BUNDLE), makeBundle('src/editor'));
  });

  it('are all known that the manifest names, and all are named', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const named = new Set(Array.from(manifest.matchAll(/"%([^%"]+)%"/g), ([, key]) => key));
    assert.deepEqual([...named].sort(), Object.keys(read('package.nls.json')).sort());
  });
});
