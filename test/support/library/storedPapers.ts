import type { Paper } from '../../../src/core/paper';
import { PaperTexts } from '../../../src/library/papers/paperTexts';
import { type StoredPaper, storePaper } from '../../../src/library/papers/storedPaper';

/** Papers as a library keeps them. */
export function storePapers(papers: readonly Paper[], texts = new PaperTexts()): readonly StoredPaper[] {
  return papers.map((paper) => storePaper(texts, paper));
}
