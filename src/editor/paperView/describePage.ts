import * as vscode from 'vscode';
import { paperUrl } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import { wellFormed } from '../visibleText';
import { authorsBeside, bylineOf, dateInWords } from '../paperText';
import type { PageFilter, PageLink, PageNames, PaperPage } from './renderPaper';

/** What a page calls its parts. */
export function pageNames(): PageNames {
  return {
    authors: vscode.l10n.t('Authors'),
    moreAuthors: (count) => vscode.l10n.t('{0} more authors', count.toLocaleString(vscode.env.language)),
    filterHint: vscode.l10n.t('Shows such papers in the tree'),
    topics: vscode.l10n.t('Topics'),
    links: vscode.l10n.t('Links'),
    actions: vscode.l10n.t('Actions'),
    cite: vscode.l10n.t('Cite'),
    addToBibliography: vscode.l10n.t('Add to bibliography'),
    copyAs: vscode.l10n.t('Copy as…'),
    readingList: vscode.l10n.t('Reading list'),
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

/** What may be known of a paper. */
type PaperRows = readonly (readonly [name: string, value: string | PageFilter | undefined])[];

/** A paper as its page shows it. */
export function describePage(paper: Paper, topicNames: TopicNames, note: string): PaperPage {
  const { venue, venueYear, organization } = paper;
  const comments = paper.comments === undefined ? undefined : String(paper.comments);
  const rows: PaperRows = [
    [vscode.l10n.t('Published'), dateInWords(paper)],
    [
      vscode.l10n.t('Venue'),
      venue && { text: [venue, venueYear].filter(Boolean).join(' '), query: filterFor('venue', venue) },
    ],
    [
      vscode.l10n.t('Organisation'),
      organization && { text: organization.name, query: filterFor('org', organization.name) },
    ],
    [vscode.l10n.t('Comments'), comments],
    [vscode.l10n.t('Citation key'), paper.key],
  ];
  return {
    title: paper.title,
    byline: bylineOf(paper),
    authors: paper.authors.map((name) => ({ text: name, query: filterFor('author', name) })),
    authorsNote: authorsBeside(paper),
    facts: rows.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    topics: paper.topics
      .map((id) => topicNames.get(id) ?? id)
      .map((name) => ({ text: name, query: filterFor('topic', name) })),
    links: linksOf(paper),
    abstract: paper.abstract,
    note,
  };
}

/** What all papers have that share a value, as it is typed into the filter of the tree. */
function filterFor(operator: 'author' | 'org' | 'topic' | 'venue', value: string): string {
  return `${operator}:"${value.replaceAll('"', '')}"`;
}

function linksOf(paper: Paper): readonly PageLink[] {
  const { arxiv, doi } = paper;
  const url = paperUrl(paper);
  return [
    ...(arxiv && url ? [{ text: `arXiv:${arxiv}`, url }] : []),
    ...(doi ? [{ text: `doi:${doi}`, url: `https://doi.org/${encodeURI(wellFormed(doi))}` }] : []),
  ];
}
