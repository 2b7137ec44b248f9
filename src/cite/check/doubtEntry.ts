import { editCost } from '../../core/editCost';
import type { Work } from '../../core/sameWork';
import { isTellingTitle } from '../../core/titleKinds';
import { isCollective } from '../../core/collective';
import { type AuthorAgreement, compareAuthors } from '../../core/workAuthors';
import type { ReadEntry } from './checkedBibliography';
import { doubtYear } from './doubtYear';
import type { Doubt } from './finding';
import type { ReferencePaper, ReferencePapers } from './referencePapers';

/** Words that any two titles may share. */
const SMALL =
  /^(?:an?|the|of|on|in|for|and|or|to|with|by|from|at|as|is|are|via|using|towards?|models?|learning)$/;
/** A title of so many words is hardly that of two works. */
const LONG = 5;
/** So much of an identifier is wrong where somebody mistyped it. */
const SLIP = 2;

/**
 * In what an entry and the papers of a library disagree: an identifier that is another paper's, a title or authors that
 * no such paper has, a year in which it was not out. A guard against references that were mistyped or made up; where
 * both may be right, nothing is said.
 */
export function doubtEntry({ facts, work, text }: ReadEntry, papers: ReferencePapers): Doubt | undefined {
  const { arxiv, doi } = facts;
  const malformed = arxiv === undefined ? noIdIn(text) : isMalformed(arxiv) ? arxiv : undefined;
  if (malformed !== undefined) return { about: 'malformed', said: malformed };
  const titled = papers.titled(work.title.full).filter(() => isTellingTitle(work.title));
  const own = titled.find((one) => authorsOf(work, one.work) === 'agree');
  let paper = own;
  for (const kind of ['arxiv', 'doi'] as const) {
    const id = facts[kind];
    const named = id === undefined ? undefined : papers.named(kind, id);
    if (id !== undefined && named !== undefined && areUnrelated(work, named.work)) {
      return doubtIdentifier(kind, id, named, own);
    }
    if (id !== undefined && named === undefined && own !== undefined) {
      const correct = own.paper[kind];
      if (correct !== undefined && isSlipOf(kind, id, correct))
        return { about: kind, said: id, correct, paper: own.paper };
    }
    paper ??= named;
  }
  if (paper !== undefined) {
    return doubtAuthors(work, paper) ?? doubtTitle(work, paper) ?? doubtYear(facts, paper.paper);
  }
  const [namesake] = titled;
  const isCertain =
    titled.length === 1 && arxiv === undefined && doi === undefined && work.title.words.length >= LONG;
  return namesake && isCertain ? doubtAuthors(work, namesake) : undefined;
}

function doubtIdentifier(
  about: 'arxiv' | 'doi',
  said: string,
  named: ReferencePaper,
  own: ReferencePaper | undefined,
): Doubt {
  const correct = own?.paper[about];
  return { about, said, paper: named.paper, ...(correct !== undefined && { correct }) };
}

/** Numbers that are called an id of arXiv, in an entry in which no reader finds one: a digit too many or too few. */
const NO_ID =
  /(?:arxiv(?:\.org\/(?:abs|pdf|html)\/|[.:]\s{0,3})|\beprint\s{0,9}=\s{0,9}["{](?:arxiv:)?)(\d{3,6}\.\d{3,9})(?:v\d{1,3})?(?=[\s"'}\])])/i;

function noIdIn(text: string): string | undefined {
  return /arxiv/i.test(text) ? NO_ID.exec(text)?.[1] : undefined;
}

/** Months are two digits, and the numbers of a month had four digits until 2014. Source: arXiv, “Understanding the arXiv identifier”. */
function isMalformed(arxiv: string): boolean {
  const [, year = '', month = '', number = ''] = /^(\d\d)(\d\d)\.(\d+)$/.exec(arxiv) ?? [];
  if (year === '') return false;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return !isMonth || year + month < '0704' || number.length !== (year >= '15' ? 5 : 4);
}

/** An arXiv id that is not the paper's is wrong, since nobody posts a paper twice; a DOI may be that of another version. */
function isSlipOf(kind: 'arxiv' | 'doi', said: string, correct: string): boolean {
  if (said.toLowerCase() === correct.toLowerCase()) return false;
  return kind === 'arxiv' || editCost(said.toLowerCase(), correct.toLowerCase(), SLIP) <= SLIP;
}

/** Papers are renamed between versions: without a word in common, or by other people, they are two. */
function areUnrelated(ours: Work, theirs: Work): boolean {
  if (ours.title.full === '' || theirs.title.full === '') return false;
  const words = new Set(theirs.title.words);
  const telling = ours.title.words.filter((word) => !SMALL.test(word));
  const shared = telling.filter((word) => words.has(word)).length;
  const least = Math.min(telling.length, theirs.title.words.filter((word) => !SMALL.test(word)).length);
  if (shared === 0) return ours.title.full !== theirs.title.full && !isMisspelt(ours, theirs);
  return shared * 3 < least && authorsOf(ours, theirs) === 'differ';
}

function authorsOf(a: Work, b: Work): AuthorAgreement['verdict'] {
  return compareAuthors(a.record.authors, b.record.authors).verdict;
}

/** Nobody of those that the entry names has written the paper. */
function doubtAuthors(work: Work, { paper, work: theirs }: ReferencePaper): Doubt | undefined {
  const { verdict, shared } = compareAuthors(work.record.authors, paper.authors);
  const isOfGroup = [...work.record.authors, ...paper.authors].some(isCollective);
  const isListed = paper.authors.length > 1 || work.record.authors.length > 1;
  if (verdict !== 'differ' || shared > 0 || isOfGroup || !isListed) return undefined;
  if (work.title.full !== theirs.title.full) return undefined;
  return { about: 'authors', said: work.record.authors.join(', '), correct: paper.authors.join(', '), paper };
}

function doubtTitle(work: Work, { paper, work: theirs }: ReferencePaper): Doubt | undefined {
  if (!isMisspelt(work, theirs)) return undefined;
  return { about: 'title', said: work.record.title, correct: paper.title, paper };
}

/** Whether a title has the other's words, but for letters. Plurals, spellings and divisions differ between versions. */
function isMisspelt({ title: ours }: Work, { title: theirs }: Work): boolean {
  if (ours.full === theirs.full || ours.words.length !== theirs.words.length) return false;
  const wrong = ours.words.flatMap((word, at) =>
    word === theirs.words[at] ? [] : [[word, theirs.words[at] ?? '']],
  );
  return (
    wrong.length <= 2 &&
    wrong.every(([word = '', right = '']) => {
      const isForm =
        word.startsWith(right) || right.startsWith(word) || word.length < 5 || /\d/.test(word + right);
      return !isForm && editCost(word, right, SLIP) <= SLIP;
    })
  );
}
