import { writeFileSync } from 'node:fs';
import { runCommandLine } from './commandLine';
import { BUNDLE, makeBundle } from './l10n/makeBundle';

const HELP = `Writes ${BUNDLE}: all texts of the extension that people see, for translators. Those of the manifest
are in package.nls.json.

npm run l10n`;

void runCommandLine(HELP, {}, () => {
  const bundle = makeBundle('src/editor');
  writeFileSync(BUNDLE, `${JSON.stringify(bundle, undefined, 2)}\n`);
  console.log(`${Object.keys(bundle).length} texts in ${BUNDLE}`);
});
