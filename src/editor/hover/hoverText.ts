import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';
import type { Paper } from '../../core/paper';
import { escapeMarkdown } from '../markdown';
import { describePaper } from '../topicTree/paperTooltip';
import type { FoundEntry } from '../writing/bibliographyEntries';

/** What a hover tells. */
export interface HoverContent {
  readonly paper: Paper | undefined;
  /** What people call the paper's topics. */
  readonly topics: readonly string[];
  readonly found: FoundEntry | undefined;
  readonly key: string;
  /** How often the key is cited in this document, and in all of them, if that is known by now. */
  readonly inDocument: number;
  readonly inProject: number | undefined;
}

/**
 * Describes what a key means: the paper, its links, where its entry is and how often it is cited. All texts of files
 * stand in it letter by letter, and nothing in it is trusted to run commands.
 */
export function describeKey({
  paper,
  topics,
  found,
  key,
  inDocument,
  inProject,
}: HoverContent): vscode.MarkdownString {
  const facts = topics.length > 0 ? [escapeMarkdown(vscode.l10n.t('Topics: {0}', topics.join(', ')))] : [];
  const links = [
    ...(paper?.arxiv ? [link(`arXiv:${paper.arxiv}`, `https://arxiv.org/abs/${paper.arxiv}`)] : []),
    ...(paper?.doi ? [link('DOI', `https://doi.org/${paper.doi}`)] : []),
    ...(found ? [linkToEntry(found)] : [escapeMarkdown(vscode.l10n.t('not in the bibliography'))]),
  ];
  const parts = [
    ...(paper ? describePaper(paper, facts) : [`**${escapeMarkdown(key)}**`]),
    links.join(' · '),
    escapeMarkdown(countUses(inDocument, inProject)),
  ];
  return new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
}

function countUses(inDocument: number, inProject: number | undefined): string {
  if (inProject === undefined || inProject === inDocument) return timesCited(inDocument);
  return inDocument === 0
    ? vscode.l10n.t('Cited {0} times in this folder', inProject)
    : vscode.l10n.t('Cited {0} times here, {1} times in this folder', inDocument, inProject);
}

function timesCited(times: number): string {
  if (times === 0) return vscode.l10n.t('Not cited');
  return times === 1 ? vscode.l10n.t('Cited once') : vscode.l10n.t('Cited {0} times', times);
}

function linkToEntry({ bibliography, entry }: FoundEntry): string {
  const line = bibliography.rangeOf(entry.keyRange).start.line + 1;
  const { uri } = bibliography;
  return link(
    vscode.l10n.t('{0}, line {1}', nameOf(uri.path), line),
    uri.with({ fragment: `L${line}` }).toString(),
  );
}

/** An identifier comes from a file that anybody may have written: what would end the link is written in its code. */
function link(text: string, address: string): string {
  const safe = address.replace(
    /[^\p{L}\p{N}\-._~:/?#@!$&'*+,;=%]/gu,
    (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
  return `[${escapeMarkdown(text)}](${safe})`;
}
