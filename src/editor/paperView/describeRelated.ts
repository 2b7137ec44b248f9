import * as vscode from 'vscode';
import type { RelatedPaper } from '../../library/relatedPapers';
import type { TopicNames } from '../../search/text/fieldText';
import { bylineOf } from '../paperText';
import type { RelatedRow } from './renderParts';

/** A related paper as the page lists it, with what it shares. */
export function describeRelated({ paper, words, topics }: RelatedPaper, names: TopicNames): RelatedRow {
  const shared = [...topics.map((id) => names.get(id) ?? id), ...words.map((word) => `“${word}”`)];
  return {
    paper: paper.id,
    title: paper.title,
    byline: bylineOf(paper),
    reason: vscode.l10n.t('Shares {0}', shared.join(', ')),
  };
}
