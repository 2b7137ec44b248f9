import assert from 'node:assert/strict';
import { placeEntriesOf } from '../../../../src/cite/bibliography/placed/placeEntriesOf';
import { checkBibliography } from '../../../../src/cite/check/checkBibliography';
import { EntryReadings } from '../../../../src/cite/check/checkedBibliography';
import type { Finding } from '../../../../src/cite/check/finding';
import { ReferencePapers } from '../../../../src/cite/check/referencePapers';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { formatEntries } from '../../../../src/cite/entry/entryFormats';
import type { BibliographyDialect } from '../../../../src/cite/project/citingProject';
import { runNow } from '../../../../src/core/slices';
import { bundledPapers } from '../../../support/bundledPapers';

const papers = new ReferencePapers(bundledPapers());

function check(text: string, dialect: BibliographyDialect = 'bibtex'): readonly Finding[] {
  const placed = runNow(placeEntriesOf(text, dialect, '/refs'));
  assert.ok(placed);
  const bibliography = {
    ...placed,
    text,
    readings: runNow(new EntryReadings().read(text, placed.entries)),
    foldsCase: true,
  };
  return runNow(checkBibliography(bibliography, { papers, isWanted: () => true }));
}

function mendsOf(findings: readonly Finding[]) {
  return findings.flatMap((finding) => (finding.check === 'damagedEntry' ? (finding.mend ?? []) : []));
}

describe('checkBibliography', () => {
  const dialects = ['bibtex', 'biblatex', 'csl-json', 'hayagriva'] as const;
  for (const dialect of dialects) {
    it(`finds nothing wrong in the entries that we write of the library’s papers as ${dialect}`, () => {
      assert.deepEqual(check(formatEntries(bundledPapers(), dialect), dialect), []);
    });
  }

  it('mends what it says it can, and nothing else changes', () => {
    const broken = [
      '@misc{a,\n  title = {A}\n  year = 2020\n}\n',
      '@misc{a\n  title = {A}\n}\n',
      '@misc{a,\n  title = {A,\n  year = 2020\n}\n',
      '@misc{a,\n  title = {A}\n\n@misc{b, title = {B}}\n',
      '@misc{a,\n  title = {A}\n}}\n\n@misc{b, title = {B}}\n',
      '@misc{a, title {A}}\n',
      '@misc{a, year = forthcoming}\n',
      '@misc a,\n  title = {A}\n}\n',
      '@misc{a, title = {A},, year = 2020}\n',
      '@misc{a, title = "A "quote" here", year = 2020}\n',
      '@misc{a,\r\n  title = {A}\r\n\r\n@misc{b, title = {B}}\r\n',
      '  @misc{a,\n    title = {A}',
      '@misc(a, title = {A}}\n',
    ];
    for (const text of broken) {
      let mended = text;
      // A quote within quotes is met when the one before it is mended.
      for (let round = 0; round < 2; round += 1) mended = applyEdits(mended, mendsOf(check(mended)));
      assert.notEqual(mended, text);
      assert.deepEqual(check(mended), [], mended);
    }
  });

  it('closes an entry of several lines on a line of its own, as its file ends them', () => {
    const text = '  @misc{a,\r\n    title = {A},\r\n\r\n  @misc{b, title = {B}}\r\n';
    const [finding] = check(text);
    assert.equal(finding?.check, 'damagedEntry');
    assert.equal(
      applyEdits(text, finding.mend ? [finding.mend] : []),
      '  @misc{a,\r\n    title = {A},\r\n  }\r\n\r\n  @misc{b, title = {B}}\r\n',
    );
  });

  it('corrects an identifier and a year where the library knows them', () => {
    const text = `@misc{a,
  title = {Efficient Streaming Language Models with Attention Sinks},
  author = {Guangxuan Xiao and Yuandong Tian},
  eprint = {2309.17435v2}, archivePrefix = {arXiv}
}`;
    const [finding] = check(text);
    assert.equal(finding?.check, 'doubtfulEntry');
    assert.match(applyEdits(text, finding.correction ? [finding.correction] : []), /\{2309\.17453v2\}/);
  });

  it('says of an entry with the id of another paper which paper that is', () => {
    const [finding] = check(
      '@misc{a, title = {Gardening on Mars}, author = {M. Watney}, eprint = {2309.17453}}',
    );
    assert.equal(finding?.check, 'doubtfulEntry');
    assert.equal(finding.about, 'arxiv');
    assert.equal(finding.paper?.key, 'xiao2023efficient');
  });

  it('does only the checks that are wanted', () => {
    const text = '@misc{a, title = {A} year = 2020}\n@misc{a, title = {B}}\n';
    const placed = runNow(placeEntriesOf(text, 'bibtex', '/refs.bib'));
    assert.ok(placed);
    const bibliography = {
      ...placed,
      text,
      readings: runNow(new EntryReadings().read(text, placed.entries)),
      foldsCase: true,
    };
    const isWanted = (name: string) => name === 'duplicateKey';
    const findings = runNow(checkBibliography(bibliography, { isWanted }));
    assert.deepEqual(
      findings.map(({ check: name }) => name),
      ['duplicateKey'],
    );
  });
});
