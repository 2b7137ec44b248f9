import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectTexts } from './collectTexts';

/** Where the bundle is, as the manifest's `l10n` and VS Code's naming want it. */
export const BUNDLE = 'l10n/bundle.l10n.json';

/** All texts of a folder of sources as the bundle that translators start from: each stands for itself, in order. */
export function makeBundle(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  const texts = new Set(names.flatMap((name) => collectTexts(name, readFileSync(name, 'utf8'))));
  return Object.fromEntries([...texts].sort().map((text) => [text, text]));
}
