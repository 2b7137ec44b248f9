import assert from 'node:assert/strict';
import { fieldText } from '../../../src/search/text/fieldText';
import { found, indexPapers, makePaper, topicNames } from '../../support/search/paper';

const flash = makePaper({
  title: 'Flash-VStream: Memory-Based Real-Time Understanding for Long Video Streams',
});
const dcode = makePaper({ title: 'D-CoDe: Scaling Image-Pretrained VLMs to Video' });
const r2 = makePaper({ title: 'R²-dLLM: Accelerating Diffusion Large Language Models' });
const cosy = makePaper({ title: 'CosyVoice 2: Scalable Streaming Speech Synthesis' });
const phi = makePaper({ title: 'φ-Decoding: Adaptive Foresight Sampling', authors: ['Jörg Müller'] });
const aded = makePaper({
  title: 'Adaptive Draft-Verification for Efficient Decoding',
  abstract: 'We use adaptive draft-verification decoding (ADED), which needs no training.',
  published: '2024-06-12',
  year: 2024,
  authorCount: 36,
});
const asr = makePaper({
  title: 'Stateful Conformer for Streaming Recognition',
  abstract: 'Automatic speech recognition is quantized. Colours of many automata are modelled here.',
  year: 2021,
  topics: ['kv-cache'],
});
const index = indexPapers(flash, dcode, r2, cosy, phi, aded, asr);

function findsFirst(query: string, paper: { readonly id: string }): void {
  it(`finds it by ${query}`, () => {
    assert.equal(found(index, query)[0], paper.id);
  });
}

describe('PaperIndex.search', () => {
  describe('finds a name however it is spaced, hyphenated or cased', () => {
    findsFirst('flash vstream', flash);
    findsFirst('FlashVStream', flash);
    findsFirst('d code', dcode);
    findsFirst('r2 dllm', r2);
    findsFirst('cosyvoice2', cosy);
    findsFirst('aded', aded);
  });

  describe('finds other forms of a word', () => {
    findsFirst('quantising', asr);
    findsFirst('color', asr);
    findsFirst('automaton', asr);
    findsFirst('quantization', asr);
    findsFirst('phi decoding', phi);
    findsFirst('muller', phi);
  });

  describe('forgives typing errors', () => {
    findsFirst('cozyvoice', cosy);
    findsFirst('comformer', asr);
    findsFirst('foresigth', phi);
    findsFirst('accelertaing', r2);

    it('but not in words of three letters', () => {
      assert.deepEqual(found(index, 'fro'), []);
    });
  });

  describe('finds short for long and long for short', () => {
    findsFirst('asr', asr);
    findsFirst('vision language models', dcode);
  });

  describe('finds by what is known of a paper', () => {
    findsFirst('jun 2024', aded);
    findsFirst('36 authors', aded);
    findsFirst('kv cache', asr);
  });

  it('prefers a paper that has all words to one that has some', () => {
    const some = makePaper({ title: 'Cache Cache Cache' });
    const all = makePaper({ title: 'A Study of Many Things', abstract: 'The cache of a parser.' });
    assert.equal(found(indexPapers(some, all), 'cache parser')[0], all.id);
  });

  it('prefers the title that is typed whole', () => {
    const whole = makePaper({ title: 'Decoding Speculative Decoding' });
    const others = ['Early', 'Late'].map((word) =>
      makePaper({
        title: `${word} Tokens in Speculative Decoding`,
        abstract: 'Speculative decoding. Decoding.',
      }),
    );
    assert.equal(found(indexPapers(...others, whole), 'decoding speculative decoding')[0], whole.id);
  });

  it('answers no words with nothing', () => {
    assert.deepEqual(found(index, ''), []);
    assert.deepEqual(found(index, ' … '), []);
  });

  it('says for each word where it stands in the text that people see', () => {
    const [hit] = index.search('d code vdieo', 1);
    assert.deepEqual(
      hit?.matches.map(({ word, field, how, ranges }) => [
        word,
        how,
        ranges.map(([start, end]) => fieldText(dcode, field, topicNames).slice(start, end)),
      ]),
      [
        ['d', 'acronym', ['D-CoDe']],
        ['code', 'acronym', ['D-CoDe']],
        ['vdieo', 'typo', ['Video']],
      ],
    );
  });

  it('gives hits that pass through structuredClone unchanged', () => {
    const hits = index.search('streaming', 5);
    assert.deepEqual(structuredClone(hits), hits);
  });
});

describe('Operators of a query', () => {
  const a = makePaper({
    title: 'Draft Trees',
    authors: ['Ada Wong'],
    year: 2021,
    venue: 'ICML',
    key: 'wong2021draft',
  });
  const b = makePaper({ title: 'Wong Draft', authors: ['Bo Li'], year: 2024, abstract: 'Trees of a draft.' });
  const papers = indexPapers(a, b);
  const finds = (query: string, ...expected: readonly { readonly id: string }[]) => {
    it(`${query} finds ${expected.length}`, () => {
      assert.deepEqual(found(papers, query).sort(), expected.map(({ id }) => id).sort());
    });
  };
  finds('author:wong', a);
  finds('title:wong draft', b);
  finds('venue:icml', a);
  finds('key:wong2021draft', a);
  finds('"draft trees"', a);
  finds('"trees draft"');
  finds('"trees of a draft"', b);
  finds('"trees a draft"');
  finds('author:"ada wong"', a);
  finds('draft -trees');
  finds('draft -"draft trees"', b);
  finds('draft year:2024', b);
  finds('draft year:>=2021', a, b);
  finds('draft year:<2024', a);
  finds('year:2020-2022', a);
  finds('-ada', b);

  it('are ordinary words while they are unfinished or unknown', () => {
    for (const query of ['author: wong', '"wong', 'foo:wong', 'year:20 wong', '- wong', 'author:"" wong']) {
      assert.ok(found(papers, query).length > 0, query);
    }
  });
});
