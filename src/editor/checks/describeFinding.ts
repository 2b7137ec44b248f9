import * as vscode from 'vscode';
import type { DoubtfulEntry, Finding } from '../../cite/check/finding';
import { referTo } from '../../cite/reference';

/** What is wrong, in a sentence or two that name the way out where there is one. */
export function describeFinding(finding: Finding): string {
  switch (finding.check) {
    case 'unknownKey': {
      const [nearest] = finding.nearest;
      const unknown = vscode.l10n.t('“{0}” is in no bibliography of this document.', finding.key);
      return nearest === undefined ? unknown : `${unknown} ${vscode.l10n.t('Did you mean “{0}”?', nearest)}`;
    }
    case 'duplicateKey':
      return finding.isCopy
        ? vscode.l10n.t('This entry is a copy of the one before with the key “{0}”.', finding.entry.key)
        : vscode.l10n.t(
            'An entry before has the key “{0}” too, and only one of them is cited.',
            finding.first.entry.key,
          );
    case 'duplicatePaper':
      return vscode.l10n.t('“{0}” is an entry for the same paper.', finding.first.entry.key);
    case 'damagedEntry':
      return finding.message;
    case 'doubtfulEntry':
      return describeDoubt(finding);
    case 'unusedEntry':
      return vscode.l10n.t('Nothing in the workspace cites “{0}”.', finding.entry.key);
  }
}

function describeDoubt({ about, said, correct, paper }: DoubtfulEntry): string {
  const work = paper ? `“${paper.title}”, ${referTo(paper)}` : '';
  switch (about) {
    case 'malformed':
      return vscode.l10n.t('arXiv gives no ids such as {0}.', said);
    case 'arxiv':
    case 'doi': {
      const name = about === 'arxiv' ? 'arXiv' : 'DOI';
      if (correct === undefined) return vscode.l10n.t('{0} {1} is another paper: {2}.', name, said, work);
      return vscode.l10n.t(
        'The {0} of this paper is {1}, not {2}.',
        about === 'arxiv' ? 'arXiv id' : 'DOI',
        correct,
        said,
      );
    }
    case 'year':
      return vscode.l10n.t(
        '{0} cannot be the year of this paper, which appeared in {1}.',
        said,
        correct ?? '',
      );
    case 'title':
      return vscode.l10n.t('No paper has quite this title. The library has “{0}”.', correct ?? '');
    case 'authors':
      return vscode.l10n.t('The library knows this paper by others: {0}.', paper ? referTo(paper) : '');
  }
}
