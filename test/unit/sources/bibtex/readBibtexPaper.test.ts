import assert from 'node:assert/strict';
import { runNow } from '../../../../src/core/slices';
import { readBibtexPapers } from '../../../../src/sources/bibtex/readBibtexPapers';
import { scanBibtex } from '../../../../src/sources/bibtex/scanBibtex';

const readAll = (text: string) => runNow(readBibtexPapers(runNow(scanBibtex(text))));

function readOne(fields: string, type = 'misc') {
  const [entry] = readAll(`@${type}{k, ${fields}}`);
  assert.ok(entry);
  return entry;
}

describe('readBibtexPaper', () => {
  it('reads all that an entry says', () => {
    const [entry] = readAll(`@string{neurips = "Advances in Neural Information"}
@InProceedings{xiao2023,
  title = {Efficient {Streaming}},
  subtitle = {With $R^2$},
  author = {Xiao, Guangxuan and others},
  booktitle = NeurIPS # { Processing},
  year = 2024, month = sep,
  volume = {36}, pages = {12--34},
  abstract = {An
    abstract.},
  keywords = {LLM; cache, attention},
  eprint = {2309.17453v3}, archivePrefix = {arXiv},
  doi = {https://doi.org/10.1145/3600006\\_3},
  url = {https://x.org/a\\_b~c?d=%20},
}`);
    assert.deepEqual(entry, {
      key: 'xiao2023',
      type: 'inproceedings',
      title: 'Efficient Streaming: With R²',
      authors: ['Guangxuan Xiao'],
      authorsComplete: false,
      keywords: ['LLM', 'cache', 'attention'],
      kind: 'conference',
      year: 2024,
      published: '2024-09',
      venue: 'Advances in Neural Information Processing',
      volume: '36',
      pages: '12--34',
      abstract: 'An abstract.',
      url: 'https://x.org/a_b~c?d=%20',
      arxiv: '2309.17453',
      doi: '10.1145/3600006_3',
    });
  });

  it('leaves out what an entry does not say', () => {
    assert.deepEqual(readOne(''), {
      key: 'k',
      type: 'misc',
      title: '',
      authors: [],
      authorsComplete: true,
      keywords: [],
      kind: 'preprint',
    });
  });

  it('takes the first of two fields of a name', () => {
    assert.equal(readOne('title = {A}, TITLE = {B}').title, 'A');
  });

  const arxivIds: readonly (readonly [fields: string, id: string | undefined])[] = [
    ['eprint = {2309.17453}', '2309.17453'],
    ['eprint = {arXiv:2309.17453v2}, eprinttype = {arXiv}', '2309.17453'],
    ['eprint = {cs/0112017}', 'cs/0112017'],
    ['eprint = {math.GT/0309136v1}, archivePrefix = {arXiv}', 'math/0309136'],
    ['eprint = {0112017}, archivePrefix = {arXiv}, primaryClass = {cs.CL}', 'cs/0112017'],
    ['eprint = {2309.17453}, eprinttype = {hal}', undefined],
    ['eprint = {12345678}, eprinttype = {pubmed}', undefined],
    ['url = {https://arxiv.org/abs/2309.17453v1}', '2309.17453'],
    ['url = {http://arxiv.org/pdf/cs/0112017.pdf}', 'cs/0112017'],
    ['url = {https://huggingface.co/papers/2309.17453}', '2309.17453'],
    ['journal = {arXiv preprint arXiv:2309.17453}', '2309.17453'],
    ['journal = {CoRR}, volume = {abs/2309.17453}', '2309.17453'],
    ['note = {Preprint, arXiv: 2309.17453 [cs.CL]}', '2309.17453'],
    ['howpublished = {\\url{https://arxiv.org/abs/2309.17453}}', '2309.17453'],
    ['doi = {10.48550/ARXIV.2309.17453}', '2309.17453'],
    ['volume = {2309.17453}', undefined],
    ['note = {see section 2309.17453}', undefined],
  ];
  for (const [fields, id] of arxivIds) {
    it(`reads ${id ?? 'no arXiv id'} out of ${fields}`, () => {
      assert.equal(readOne(fields).arxiv, id);
    });
  }

  const dois: readonly (readonly [fields: string, doi: string | undefined])[] = [
    ['doi = {10.1145/3600006.3613165}', '10.1145/3600006.3613165'],
    ['doi = {doi:10.1000/a\\_b}', '10.1000/a_b'],
    ['doi = {http://dx.doi.org/10.1000/{a}.}', '10.1000/a'],
    ['url = {https://doi.org/10.1000/x}', '10.1000/x'],
    ['doi = {10.48550/arXiv.2309.17453}', undefined],
    ['doi = {none}', undefined],
  ];
  for (const [fields, doi] of dois) {
    it(`reads ${doi ?? 'no DOI'} out of ${fields}`, () => {
      assert.equal(readOne(fields).doi, doi);
    });
  }

  const dates: readonly (readonly [
    fields: string,
    year: number | undefined,
    published: string | undefined,
  ])[] = [
    ['year = {2023}', 2023, '2023'],
    ['year = {2023}, month = {September}', 2023, '2023-09'],
    ['year = 2023, month = sep # "~29"', 2023, '2023-09'],
    ['year = 2023, month = 9', 2023, '2023-09'],
    ['date = {2023-09-29}', 2023, '2023-09-29'],
    ['date = {2023-09/2024-01}', 2023, '2023-09'],
    ['issued = {2023-09}', 2023, '2023-09'],
    ['year = {in press}, date = {2024}', 2024, '2024'],
    ['year = {forthcoming}', undefined, undefined],
  ];
  for (const [fields, year, published] of dates) {
    it(`reads the date ${published ?? '(none)'} out of ${fields}`, () => {
      const entry = readOne(fields);
      assert.deepEqual([entry.year, entry.published], [year, published]);
    });
  }

  const kinds: readonly (readonly [
    type: string,
    fields: string,
    kind: string | undefined,
    venue: string | undefined,
  ])[] = [
    ['inproceedings', 'booktitle = {ICLR}', 'conference', 'ICLR'],
    ['article', 'journal = {Nature}', 'journal', 'Nature'],
    ['article', 'journaltitle = {JMLR}', 'journal', 'JMLR'],
    ['article', 'journal = {arXiv preprint arXiv:2309.17453}', 'preprint', undefined],
    ['article', 'journal = {CoRR}', 'preprint', undefined],
    ['phdthesis', 'school = {MIT}', 'thesis', 'MIT'],
    ['thesis', 'institution = {ETH}', 'thesis', 'ETH'],
    ['misc', 'note = {Thesis}', 'thesis', undefined],
    ['online', 'eprint = {2309.17453}', 'preprint', undefined],
    ['book', 'title = {B}', undefined, undefined],
  ];
  for (const [type, fields, kind, venue] of kinds) {
    it(`takes @${type} with ${fields} for ${kind ?? 'no kind of paper'}`, () => {
      const entry = readOne(fields, type);
      assert.deepEqual([entry.kind, entry.venue], [kind, venue]);
    });
  }

  it('takes from the entry that crossref names what an entry does not say itself', () => {
    const [entry] = readAll(`@inproceedings{a, title = {A}, crossref = {PROC}}
@proceedings{proc, title = {ICLR 2024}, year = 2024, subtitle = {S}}`);
    assert.deepEqual([entry?.title, entry?.venue, entry?.year], ['A', 'ICLR 2024', 2024]);
  });

  it('survives strings that would grow without end', () => {
    const doubling = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join(
      '\n',
    );
    assert.ok(readAll(`@string{s0 = "x"}\n${doubling}\n@misc{a, title = s60}`)[0]);
  });
});
