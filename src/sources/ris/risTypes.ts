import type { PaperKind } from '../../core/paper';

/** What a type of reference means for the tags of its record. */
export interface RisType {
  /** `journal` holds only where there is a journal. Missing for what no kind of paper describes. */
  readonly kind?: PaperKind;
  /** Where the venue stands, the best first. */
  readonly venue: readonly string[];
  /** Whether `SP` without `EP` may be how many pages the work has. */
  readonly countsPages?: true;
}

const JOURNAL: RisType = { kind: 'journal', venue: ['JF', 'T2', 'JO', 'JA', 'J2', 'J1', 'BT'] };
/** `C3` is EndNote's and Zotero's title of the proceedings, beside which `T2` is the conference. */
const CONFERENCE: RisType = { kind: 'conference', venue: ['C3', 'T2', 'BT', 'JF', 'JO', 'JA', 'J2', 'T3'] };
const PREPRINT: RisType = { kind: 'preprint', venue: ['JF', 'JO', 'T2'] };
const PART: RisType = { venue: ['T2', 'BT', 'JF', 'JO'] };
const WHOLE: RisType = { venue: [], countsPages: true };

/**
 * Types of reference. Any type that is not here is read like `GEN`.
 *
 * Source: RIS format specifications, Research Information Systems (2001), with the types of its extension of 2011; the
 * meaning of tags by type is that of the exports of EndNote, Zotero, Mendeley and JabRef.
 */
export const RIS_TYPES: ReadonlyMap<string, RisType> = new Map([
  ...['JOUR', 'EJOUR', 'ABST', 'INPR', 'JFULL', 'MGZN', 'NEWS', 'GEN'].map(
    (type) => [type, JOURNAL] as const,
  ),
  ...['CONF', 'CPAPER'].map((type) => [type, CONFERENCE] as const),
  ['THES', { kind: 'thesis', venue: ['PB'], countsPages: true }],
  ...['UNPB', 'UNPD', 'RPRT', 'ELEC', 'ICOMM', 'BLOG'].map((type) => [type, PREPRINT] as const),
  ['MANSCPT', { ...PREPRINT, countsPages: true }],
  ...['CHAP', 'ECHAP', 'DICT', 'ENCYC'].map((type) => [type, PART] as const),
  ...['BOOK', 'EBOOK', 'EDBOOK', 'SER', 'CLSWK', 'PAMP', 'GOVDOC'].map((type) => [type, WHOLE] as const),
  ...[
    'AGGR',
    'ART',
    'BILL',
    'CASE',
    'COMP',
    'CTLG',
    'DATA',
    'DBASE',
    'FIGURE',
    'MAP',
    'MPCT',
    'MULTI',
    'MUSIC',
  ]
    .concat(['PAT', 'SLIDE', 'SOUND', 'STAND', 'STAT', 'VIDEO'])
    .map((type) => [type, { venue: [] }] as const),
]);

/** How a type that nobody knows is read. */
export const ANY_RIS_TYPE = JOURNAL;
