import { commands } from 'vscode';
import type { Paper } from '../../../src/core/paper';

/** What the tree passes for papers that are selected in it. */
export function nodesOf(...chosen: readonly Paper[]) {
  const nodes = chosen.map((paper) => ({
    kind: 'paper',
    paper,
    topic: { id: '', name: '', description: '' },
  }));
  return [nodes[0], nodes] as const;
}

/** Cites papers as from the tree, without a picker. */
export async function insertFromTree(...chosen: readonly Paper[]): Promise<void> {
  await commands.executeCommand('literature.insertCitation', ...nodesOf(...chosen));
}
