import type { Paper } from '../../core/paper';
import { Random } from './random';

/**
 * Draws queries from papers as people type them, in equal parts: a word up to some letter (one letter at the least),
 * a word and the beginning of the next, a mistyped word, a pair of words, and an author's name with a word.
 */
export function drawQueries(papers: readonly Paper[], count: number): string[] {
  const random = new Random(977);
  const draw = [typeWord, typeTwoWords, mistypeWord, pairWords, addAuthor];
  return Array.from({ length: count }, (_, index) => {
    const paper = random.pick(papers);
    return (draw[index % draw.length] ?? typeWord)(paper, random);
  });
}

function typeWord(paper: Paper, random: Random): string {
  const word = wordOf(paper.title, random);
  return word.slice(0, random.between(1, word.length));
}

function typeTwoWords(paper: Paper, random: Random): string {
  const words = wordsOf(paper.title);
  const at = random.between(0, Math.max(0, words.length - 2));
  const next = words[at + 1] ?? 'of';
  return `${words[at] ?? ''} ${next.slice(0, random.between(1, next.length))}`;
}

function mistypeWord(paper: Paper, random: Random): string {
  const word = wordOf(random.next() < 0.7 ? paper.title : paper.abstract, random);
  const at = random.between(1, Math.max(1, word.length - 2));
  const [left, here, next, right] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  return random.pick([left + next + here + right, left + next + right, left + here + here + next + right]);
}

function pairWords(paper: Paper, random: Random): string {
  return `${wordOf(paper.title, random)} ${wordOf(paper.abstract, random)}`;
}

function addAuthor(paper: Paper, random: Random): string {
  return `${paper.authors[0]?.split(' ').at(-1) ?? ''} ${wordOf(paper.title, random)}`.trim();
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? ['paper'];
}

function wordOf(text: string, random: Random): string {
  const long = wordsOf(text).filter((word) => word.length > 3);
  return random.pick(long.length > 0 ? long : ['paper']).toLowerCase();
}
