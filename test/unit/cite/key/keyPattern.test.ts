import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KeySource } from '../../../../src/cite/key/keySource';
import { DEFAULT_KEY_PATTERN, composeKey, makeKey } from '../../../../src/cite/key/citationKey';
import { expandPattern } from '../../../../src/cite/key/expandPattern';
import { readKeyPattern } from '../../../../src/cite/key/keyPattern';
import { keyPattern } from '../../../support/builders/keyPattern';
import { createPaper } from '../../../support/builders/paper';

const NEWTON = 'Isaac Newton';
const MAXWELL = 'James Maxwell';
const EINSTEIN = 'Albert Einstein';
const BOHR = 'Niels Bohr';
const JABREF: KeySource = {
  authors: [NEWTON, MAXWELL, EINSTEIN],
  year: 1998,
  sourceTitle: 'An awesome paper on JabRef',
};

const keyBy = (text: string, fields: Partial<KeySource> = {}) =>
  expandPattern(keyPattern(text), { ...JABREF, ...fields });

describe('a key pattern', () => {
  const examples: readonly (readonly [pattern: string, key: string, fields?: Partial<KeySource>])[] = [
    ['[auth][year]', 'Newton1998'],
    ['[auth:lower][year][veryshorttitle:lower]', 'newton1998awesome'],
    ['[AUTH:UPPER]', 'NEWTON'],
    ['[auth4:lower]-[year]', 'newt-1998'],
    ['[auth3_2]', 'Max'],
    ['[auth3_7][year]', '1998'],
    ['[authFirstFull]', 'vanderAalst', { authors: ['Wil van der Aalst'] }],
    ['[authForeIni][auth]', 'INewton'],
    ['[authIni4]', 'Newt', { authors: [NEWTON] }],
    ['[authIni4]', 'NeMa', { authors: [NEWTON, MAXWELL] }],
    ['[authIni4]', 'NeME'],
    ['[authIni4]', 'NMEB', { authors: [NEWTON, MAXWELL, EINSTEIN, BOHR, NEWTON] }],
    ['[auth.etal]', 'Newton.etal'],
    ['[auth.etal]', 'Newton.Maxwell', { authors: [NEWTON, MAXWELL] }],
    ['[authEtAl]', 'NewtonEtAl'],
    ['[authEtAl]', 'NewtonMaxwell', { authors: [NEWTON, MAXWELL] }],
    ['[authEtAl]', 'NewtonEtAl', { authors: [NEWTON], authorCount: 12 }],
    ['[auth.auth.ea]', 'Newton.Maxwell.ea'],
    ['[authors]', 'NewtonMaxwellEinstein'],
    ['[authors2]', 'NewtonMaxwellEtAl'],
    ['[authors3]', 'NewtonMaxwellEinstein'],
    ['[authorsAlpha][shortyear]', 'New98', { authors: [NEWTON] }],
    ['[authorsAlpha][shortyear]', 'NMEB98', { authors: [NEWTON, MAXWELL, EINSTEIN, BOHR] }],
    ['[authorsAlpha]', 'NME', { authors: [NEWTON, MAXWELL, EINSTEIN, BOHR, NEWTON] }],
    ['[authorIni]', 'NewtoME'],
    ['[authorLast][authorLastForeIni]', 'EinsteinA'],
    ['[authshort]', 'NME', { authors: [NEWTON, MAXWELL, EINSTEIN, BOHR] }],
    ['[authshort]', 'Newton', { authors: [NEWTON] }],
    ['[shortyear]', '98'],
    ['[veryshorttitle]', 'awesome'],
    ['[shorttitle]', 'awesomepaperJabRef'],
    ['[shorttitle:capitalize]', 'AwesomePaperJabref'],
    ['[shorttitle:camel]', 'AwesomePaperJabRef'],
    ['[shorttitleINI]', 'Aap'],
    ['[camel]', 'AnAwesomePaperOnJabRef'],
    ['[camel:abbr]', 'AAPOJ'],
    ['[title]', 'AnAwesomePaperonJabRef'],
    ['[title:abbr]', 'AAPoJ'],
    ['demo[TITLE:abbr]', 'demoAapoJ'],
    ['[fulltitle]', 'AnawesomepaperonJabRef'],
    ['[fulltitle:truncate4]', 'Ana'],
    ['[fulltitle:sentencecase]', 'Anawesomepaperonjabref'],
    ['[fulltitle:titlecase]', 'AnAwesomePaperonJabref'],
    ['[veryshorttitle]', 'Measurement', { sourceTitle: 'On the Measurement of Design-Time Adaptability' }],
    ['[shorttitle]', 'MeasurementDesignTime', { sourceTitle: 'On the Measurement of Design-Time Tools' }],
    ['[journal:abbr][volume]', 'JoFB7', { kind: 'journal', venue: 'Journal of Fish Biology', volume: '7' }],
    ['[journal][booktitle]', 'ICLR', { kind: 'conference', venue: 'ICLR' }],
    ['[venue][firstpage]-[lastpage]', 'Nature920-929', { venue: 'Nature', pages: '920--929' }],
    ['[volume:(unknown)]', 'unknown'],
    ['[date]', '2023-09-29', { published: '2023-09-29' }],
    ['[day][month]', '2March', { published: '2023-03-02' }],
    ['[eprint]', '2309.17453', { arxiv: '2309.17453' }],
    ['arXiv:[eprint]', 'arXiv:hep-th-9901001', { arxiv: 'hep-th/9901001' }],
    ['[doi]', '10.1000-182', { doi: '10.1000/182' }],
    ['[keyword1:capitalize]', 'MachineTranslation', { topics: ['machine-translation'] }],
    ['[auth.etal:regex("\\.etal","EtAl"):regex("\\.","And")]', 'NewtonEtAl'],
    ['[authors:regex("(.)([A-Z])","$1-$2")]', 'Newton-Maxwell-Einstein'],
    ['[pureauth][year]', '1998', { authors: [] }],
    ['ref-[auth]', 'ref-Newton'],
  ];
  for (const [text, key, fields] of examples) {
    it(`${text} makes ${key}`, () => {
      assert.equal(keyBy(text, fields), key);
    });
  }

  it('folds accents and romanizes Greek names, with their capitals', () => {
    assert.equal(keyBy('[authors]', { authors: ['Jürgen Schölkopf', 'Γιώργος Ξένος'] }), 'ScholkopfXenos');
  });

  it('lets the title’s word stand for an unknown author, and does not say it twice', () => {
    const unknown = { authors: [], sourceTitle: 'RewardBench: Evaluating Reward Models' };
    assert.equal(keyBy('[auth][year]', unknown), 'RewardBench1998');
    assert.equal(keyBy('[auth:lower]_[veryshorttitle:lower]_[year]', unknown), 'rewardbench_1998');
    assert.equal(keyBy('[auth]-[authForeIni]-[year]', unknown), 'RewardBench-1998');
    assert.equal(keyBy('[auth:(Anon)][year]', unknown), 'Anon1998');
  });

  it('leaves out the separator of a part that is not known', () => {
    const { year, ...undated } = JABREF;
    const by = (text: string) => expandPattern(keyPattern(text), undated);
    assert.ok(year);
    assert.equal(by('[auth]_[year]'), 'Newton');
    assert.equal(by('[year]_[auth]'), 'Newton');
    assert.equal(by('[auth]:[year]:[veryshorttitle]'), 'Newton:awesome');
  });

  it('is read with what every writing language takes in a key, whatever the paper', () => {
    const text = fc.string({ unit: 'binary' });
    const source = fc.record({ authors: fc.array(text), sourceTitle: text, venue: text, doi: text });
    const anyPattern = fc.constantFrom(...examples.map(([each]) => each), '[auth]::[doi]--[venue].');
    fc.assert(
      fc.property(anyPattern, source, (chosen, fields) => {
        const key = expandPattern(keyPattern(chosen), fields);
        assert.match(key, /^(?:[A-Za-z0-9_]+(?:[:.-][A-Za-z0-9_]+)*)?$/);
      }),
    );
  });
});

describe('readKeyPattern', () => {
  const wrong: readonly (readonly [text: string, start: number, end: number, message: RegExp])[] = [
    ['', 0, 0, /empty/],
    ['[auth][yeer]', 6, 12, /character 7: there is no marker “\[yeer\]”; the markers are auth, .*year/],
    ['[auth:lowr]', 0, 11, /no modifier “:lowr”; the modifiers are :lower/],
    ['[auth][year', 6, 11, /not closed; add “\]”/],
    ['[auth]]', 6, 7, /closes nothing/],
    ['[auth], [year]', 6, 7, /“,” cannot stand in a citation key/],
    ['[auth]é', 6, 7, /“é” cannot/],
    ['[]', 0, 2, /no marker “\[\]”/],
    ['[edtr]', 0, 6, /no marker “\[edtr\]”/],
    ['[auth:(a b)]', 0, 12, /no modifier “:\(a b\)”/],
    ['[auth:constructor]', 0, 18, /no modifier/],
    ['[auth:regex("(a+)+$","")]', 0, 25, /take forever/],
    ['[auth:regex("(","")]', 0, 20, /no regular expression/],
  ];
  for (const [text, start, end, message] of wrong) {
    it(`says what is wrong with “${text}”`, () => {
      const reading = readKeyPattern(text);
      assert.equal(reading.kind, 'problem');
      assert.match(reading.message, message);
      assert.deepEqual(reading.range, { start, end });
    });
  }

  it('never throws', () => {
    const piece = fc.oneof(fc.constantFrom('[', ']', ':', '"', '(', ')', '\\', 'auth', 'regex'), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const reading = readKeyPattern(text);
        if (reading.kind === 'problem') assert.ok(reading.range.end <= text.length);
      }),
    );
  });
});

describe('makeKey', () => {
  it('keeps the key that a paper already has, where the pattern is the default', () => {
    const paper = createPaper({ key: 'xiao2023efficientb' });
    assert.equal(makeKey(paper, DEFAULT_KEY_PATTERN, new Set()), 'xiao2023efficientb');
  });

  it('makes a new key where the paper’s own is not safe everywhere', () => {
    const paper = createPaper({ key: 'DBLP:conf/iclr/Xiao' });
    assert.equal(makeKey(paper, DEFAULT_KEY_PATTERN, new Set()), 'xiao2023efficient');
  });

  it('takes two keys that differ in case alone for one', () => {
    assert.equal(makeKey(createPaper(), keyPattern('[auth][year]'), new Set(['xiao2023'])), 'Xiao2023a');
  });

  it('falls back on the default key where nothing of the pattern is known', () => {
    assert.equal(makeKey(createPaper(), keyPattern('[volume]'), new Set()), composeKey(createPaper()));
  });
});
