import * as vscode from 'vscode';
import { referTo } from '../../cite/reference';
import type { Paper } from '../../core/paper';

/** Papers of the library that are being dragged: a JSON array of their ids. */
export const PAPERS = 'application/vnd.literature-lookup.papers';
export const TEXT = 'text/plain';

/** Gives papers to whatever they are dropped on: as papers to us, as text to everything else. */
export function giveAway(papers: readonly Paper[], data: vscode.DataTransfer): void {
  // One paper may be selected under several topics.
  const distinct = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  data.set(PAPERS, new vscode.DataTransferItem(JSON.stringify(distinct.map(({ id }) => id))));
  data.set(TEXT, new vscode.DataTransferItem(distinct.map(referTo).join('; ')));
}

/** The ids of papers that are being dropped; none where something else is. */
export async function readTransfer(data: vscode.DataTransfer): Promise<readonly Paper['id'][]> {
  const ids: unknown = JSON.parse((await data.get(PAPERS)?.asString()) ?? '[]');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
