import type { TextRange } from '../../core/textRange';
import type { FormId } from '../languages/citationForm';

/** A paper in a citation with what the person wrote before and behind its key. */
export interface CitedWork {
  readonly key: string;
  /** `see`; empty where nothing stands before the key. */
  readonly prefix: string;
  /** `p. 3`, without the comma that leads to it; empty where nothing stands behind the key. */
  readonly suffix: string;
}

/**
 * What a citation says, whatever language it stands in. Notes on a whole list stand at its ends, as Pandoc has them:
 * the prefix with the first work, the suffix with the last.
 */
export interface CitationMeaning {
  readonly form: FormId;
  readonly works: readonly CitedWork[];
  /** Where it stands in its text, with the footnote that is made for it alone. */
  readonly range: TextRange;
}
