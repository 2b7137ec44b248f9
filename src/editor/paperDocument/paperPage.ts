import * as vscode from 'vscode';
import { paperUrl } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import { escapeMarkdown } from '../markdown';
import { authorsInFull, dateInWords } from '../paperText';

/** A paper as a page of Markdown. */
export function formatPaperPage(paper: Paper, topicNames: TopicNames): string {
  const venue = [paper.venue, paper.venue && paper.venueYear].filter(Boolean).join(' ');
  const topics = paper.topics.map((id) => topicNames.get(id) ?? id).join(', ');
  const url = paperUrl(paper);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [vscode.l10n.t('Published'), [dateInWords(paper), venue].filter(Boolean).join(' · ')],
    [vscode.l10n.t('Organisation'), paper.organization?.name],
    [vscode.l10n.t('Topics'), topics],
    [vscode.l10n.t('Citation key'), paper.key],
  ];
  const facts = rows.flatMap(([name, value]) => (value ? [`**${name}:** ${escapeMarkdown(value)}`] : []));
  const links = [
    ...(url ? [`<${url}>`] : []),
    ...(paper.doi ? [`<https://doi.org/${encodeURI(paper.doi)}>`] : []),
  ];
  return [
    `# ${escapeMarkdown(paper.title)}`,
    escapeMarkdown(authorsInFull(paper)),
    [...facts, links.join(' · ')].filter(Boolean).join('  \n'),
    `## ${vscode.l10n.t('Abstract')}`,
    escapeMarkdown(paper.abstract || vscode.l10n.t('The source has no abstract.')),
    '',
  ].join('\n\n');
}
