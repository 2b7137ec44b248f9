import * as vscode from 'vscode';
import { paperUrl } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import { wellFormed } from '../visibleText';
import { authorsInFull, dateInWords } from '../paperText';
import type { PageLink, PageNames, PaperPage } from './renderPaper';

/** What a page calls its parts. */
export function pageNames(): PageNames {
  return {
    topics: vscode.l10n.t('Topics'),
    links: vscode.l10n.t('Links'),
    actions: vscode.l10n.t('Actions'),
    cite: vscode.l10n.t('Cite'),
    addToBibliography: vscode.l10n.t('Add to bibliography'),
    copyAs: vscode.l10n.t('Copy as…'),
    pin: vscode.l10n.t('Keep open'),
    abstract: vscode.l10n.t('Abstract'),
    noAbstract: vscode.l10n.t('The source has no abstract.'),
    cited: vscode.l10n.t('Where cited'),
    notes: vscode.l10n.t('Notes'),
    notesHint: vscode.l10n.t('Your own, in Markdown. They are kept in this VS Code, for every workspace.'),
    related: vscode.l10n.t('Related papers'),
    loading: vscode.l10n.t('Looking…'),
  };
}

/** A paper as its page shows it. */
export function describePage(paper: Paper, topicNames: TopicNames, note: string): PaperPage {
  const venue = [paper.venue, paper.venue && paper.venueYear].filter(Boolean).join(' ');
  const comments = paper.comments === undefined ? undefined : String(paper.comments);
  const rows: readonly (readonly [name: string, value: string | undefined])[] = [
    [vscode.l10n.t('Published'), [dateInWords(paper), venue].filter(Boolean).join(' · ')],
    [vscode.l10n.t('Organisation'), paper.organization?.name],
    [vscode.l10n.t('Comments'), comments],
    [vscode.l10n.t('Citation key'), paper.key],
  ];
  return {
    title: paper.title,
    authors: authorsInFull(paper),
    facts: rows.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    topics: paper.topics.map((id) => topicNames.get(id) ?? id),
    links: linksOf(paper),
    abstract: paper.abstract,
    note,
  };
}

function linksOf(paper: Paper): readonly PageLink[] {
  const { arxiv, doi } = paper;
  const url = paperUrl(paper);
  return [
    ...(arxiv && url ? [{ text: `arXiv:${arxiv}`, url }] : []),
    ...(doi ? [{ text: `doi:${doi}`, url: `https://doi.org/${encodeURI(wellFormed(doi))}` }] : []),
  ];
}
