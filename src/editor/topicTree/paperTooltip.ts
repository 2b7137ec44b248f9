import * as vscode from 'vscode';
import { nameAuthors, publishedIn } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import { escapeMarkdown } from '../markdown';
import { authorsInFull, cutAtWord, dateInWords } from '../paperText';

/** About four lines of a tooltip. */
const ABSTRACT_CHARACTERS = 320;
const MOST_AUTHORS = 8;

/** Title, authors, date, venue and the first lines of the abstract. */
export function createPaperTooltip(paper: Paper): vscode.MarkdownString {
  const authors = paper.authors.length > MOST_AUTHORS ? nameAuthors(paper.authors) : authorsInFull(paper);
  const parts = [
    `**${escapeMarkdown(paper.title)}**`,
    escapeMarkdown(authors),
    escapeMarkdown([dateInWords(paper), publishedIn(paper)].filter(Boolean).join(' · ')),
    escapeMarkdown(cutAtWord(paper.abstract, ABSTRACT_CHARACTERS)),
  ];
  return new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
}
