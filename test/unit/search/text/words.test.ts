import assert from 'node:assert/strict';
import { findCoinedNames } from '../../../../src/search/text/coinedNames';
import { findDefinitions } from '../../../../src/search/text/definitions';
import { editCost } from '../../../../src/core/editCost';
import { runNow } from '../../../../src/core/slices';
import { TermTable } from '../../../../src/search/index/termTable';
import { scanWords } from '../../../../src/search/text/scanWords';
import { sortTerms } from '../../../../src/search/index/sortTerms';
import { lemmaOf, stemOf } from '../../../../src/search/text/stem';

describe('scanWords', () => {
  const terms = (text: string, runs = false) => {
    const found: string[] = [];
    scanWords(text, runs, (term, start, end, position) => found.push(`${position} ${term} ${start}-${end}`));
    return found;
  };

  it('reads a name as its words, their pieces and all in one, with offsets in the text as it is written', () => {
    assert.deepEqual(terms('R²-dLLM'), [
      '0 r2 0-2',
      '0 r 0-1',
      '0 2 1-2',
      '1 dllm 3-7',
      '1 d 3-4',
      '1 llm 4-7',
      '0 r2dllm 0-7',
    ]);
  });

  it('keeps the plural of an acronym whole', () => {
    assert.deepEqual(terms('LLMs'), ['0 llms 0-4']);
  });

  it('joins over the star of a name', () => {
    assert.ok(terms('A*-Decoding').includes('0 adecoding 0-11'));
  });

  it('takes each ideograph for a word', () => {
    assert.deepEqual(terms('搜索 x'), ['0 搜 0-1', '1 索 1-2', '2 x 3-4']);
  });
});

describe('stemOf', () => {
  const alike = (...words: readonly string[]) => {
    it(`takes ${words.join(', ')} for forms of one word`, () => {
      assert.equal(new Set(words.map(stemOf)).size, 1, words.map(stemOf).join(' '));
    });
  };
  alike('quantize', 'quantising', 'quantizer', 'quantization');
  alike('extrapolating', 'extrapolation');
  alike('autoregressive', 'autoregression');
  alike('modelling', 'models', 'modeled');
  alike('colour', 'colors');
  alike('verify', 'verification');

  it('does not take a word for another that only begins alike', () => {
    for (const [a, b] of [
      ['universe', 'university'],
      ['general', 'generation'],
      ['codec', 'coding'],
    ] as const) {
      assert.notEqual(stemOf(a), stemOf(b), `${a} ${b}`);
    }
  });

  it('knows Latin plurals', () => {
    assert.equal(lemmaOf('automata'), lemmaOf('automaton'));
    assert.equal(lemmaOf('matrices'), lemmaOf('matrix'));
  });
});

describe('editCost', () => {
  it('asks less for what fingers do: swapped, neighbouring, doubled and undoubled letters', () => {
    for (const [typed, term] of [
      ['lexcial', 'lexical'],
      ['cozyvoice', 'cosyvoice'],
      ['memoory', 'memory'],
      ['atention', 'attention'],
    ] as const) {
      assert.equal(editCost(typed, term, 2), 0.75, typed);
    }
    assert.equal(editCost('livstar', 'livestar', 2), 1);
  });

  it('gives up above the limit', () => {
    assert.equal(editCost('speech', 'vision', 2), Infinity);
  });

  it('measures to the best beginning of a term where asked', () => {
    assert.equal(editCost('transduser', 'transducers', 1, true), 1);
  });
});

describe('findDefinitions', () => {
  it('finds what short forms stand for', () => {
    const text =
      'We study automatic speech recognition (ASR) and large language models (LLMs); speed (GPU) is high.';
    assert.deepEqual(
      findDefinitions(text).map(({ short, long }) => [text.slice(short.start, short.end), long]),
      [
        ['ASR', 'automatic speech recognition'],
        ['LLMs', 'large language models'],
      ],
    );
  });
});

describe('findCoinedNames', () => {
  it('finds the name that an abstract gives to its own work', () => {
    const text = 'Models like GPT-4 are slow. We propose AdaDec, which beats ReKV.';
    assert.deepEqual(
      findCoinedNames(text, []).map(({ start, end }) => text.slice(start, end)),
      ['AdaDec'],
    );
  });
});

describe('sortTerms', () => {
  it('sorts as arrays sort strings', () => {
    const terms = ['b', '', 'abcd', 'abc', 'abcc', 'ab', '\uffff', '\ud800x', 'aé', 'a', '2', '>x y'];
    const table = new TermTable();
    for (const term of terms) table.numberOf(term, 0, term.length);
    const sorted = Array.from(runNow(sortTerms(table)), (number) => table.term(number));
    assert.deepEqual(sorted, [...terms].sort());
  });
});
