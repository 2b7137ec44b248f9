import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import type { Writing } from '../writing/writing';
import { describeRelated } from './describeRelated';
import { describeUses } from './describeUses';
import { findUses } from './findUses';
import type { Html } from './html';
import type { LatePart } from './renderPaper';
import { renderCited, renderRelated } from './renderParts';

/** So many related papers are told. */
const MOST_RELATED = 6;

/** Makes a part of a paper's page that has to be looked for. */
export async function renderLate(
  part: LatePart,
  paper: Paper,
  names: TopicNames,
  { library, writing }: { readonly library: Pick<LiteratureLibrary, 'ask'>; readonly writing: Writing },
): Promise<Html> {
  switch (part) {
    case 'related': {
      const related = await library.ask({ kind: 'related', paper: paper.id, limit: MOST_RELATED });
      const rows = related.map((one) => describeRelated(one, names));
      return renderRelated(rows, vscode.l10n.t('No paper of the library shares enough with this one.'));
    }
    case 'cited': {
      const rows = await describeUses(await findUses(paper, writing));
      return renderCited(rows, vscode.l10n.t('Not cited in this workspace.'));
    }
  }
}
