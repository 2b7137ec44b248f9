import * as vscode from 'vscode';
import { nameAuthors, publishedIn } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import { escapeMarkdown } from '../markdown';
import { authorsInFull, cutAtWord, dateInWords, inLine, titleInLine } from '../paperText';

/** About four lines of a tooltip. */
const ABSTRACT_CHARACTERS = 320;
const MOST_AUTHORS = 8;

/** Title, authors, date, venue and the first lines of the abstract. */
export function createPaperTooltip(paper: Paper, marks: readonly string[] = []): vscode.MarkdownString {
  const facts = marks.length > 0 ? [`_${escapeMarkdown(marks.join(', '))}_`] : [];
  return new vscode.MarkdownString(describePaper(paper, facts).join('\n\n'));
}

/**
 * What a tooltip says of a paper, as paragraphs of Markdown in which its texts stand letter by letter.
 *
 * @param facts more that is to stand above the abstract, escaped
 */
export function describePaper(paper: Paper, facts: readonly string[] = []): readonly string[] {
  const authors = paper.authors.length > MOST_AUTHORS ? nameAuthors(paper.authors) : authorsInFull(paper);
  const parts = [
    `**${escapeMarkdown(titleInLine(paper))}**`,
    escapeMarkdown(inLine(authors)),
    escapeMarkdown(inLine([dateInWords(paper), publishedIn(paper)].filter(Boolean).join(' · '))),
    ...facts,
    escapeMarkdown(cutAtWord(paper.abstract, ABSTRACT_CHARACTERS)),
  ];
  return parts.filter(Boolean);
}
