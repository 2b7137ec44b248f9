import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packReadme } from '../../../src/tools/readme/packReadme';

describe('the packed README', () => {
  it('has the text of links to files, and links to the web as they are', () => {
    assert.equal(
      packReadme('`[@`, `cite:[` and [how](docs/how.md) at [x](https://x.org)\n'),
      '`[@`, `cite:[` and how at [x](https://x.org)\n',
    );
  });

  it('has no picture and no section on how to build the package', () => {
    const readme =
      '# A\n\n![A tree](tree.png)\n\nText\n\n## Install\n\nx\n\n## Build it yourself\n\ny\n\n## Licence\n';
    assert.equal(packReadme(readme), '# A\n\nText\n\n## Licence\n');
  });

  it('names no file that only the project has', () => {
    const packed = packReadme(readFileSync('README.md', 'utf8'));
    assert.match(packed, /`\[@`/);
    assert.doesNotMatch(packed, /docs\/|CONTRIBUTING|npm run|!\[/);
  });
});
