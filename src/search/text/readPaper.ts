import type { Paper } from '../../core/paper';
import { findCoinedNames } from './coinedNames';
import { definitionTerms } from './definitionTerms';
import { findDefinitions } from './definitions';
import { fieldText, type TopicNames } from './fieldText';
import { titleInitials } from './initials';
import { scanWords } from './scanWords';
import type { SearchField } from '../searchHit';
import { STOP_WORDS } from './stopWords';
import { titleName } from './titleName';

/**
 * The parts of a paper that are indexed apart: its fields, and what is found in them that counts more than its
 * place (the names that a title or abstract coins) or less (initials that nobody wrote). The numbers are part of the saved form.
 */
export const Zone = {
  title: 0,
  name: 1,
  initials: 2,
  author: 3,
  key: 4,
  identifier: 5,
  organization: 6,
  venue: 7,
  date: 8,
  authorCount: 9,
  topic: 10,
  abstract: 11,
  definition: 12,
  titleName: 13,
} as const;
export type Zone = (typeof Zone)[keyof typeof Zone];

export const ZONE_COUNT = 14;

/** The field in whose text a zone's offsets count. */
export const FIELD_OF_ZONE: readonly SearchField[] = [
  'title',
  'abstract',
  'title',
  'author',
  'key',
  'identifier',
  'organization',
  'venue',
  'date',
  'authorCount',
  'topic',
  'abstract',
  'abstract',
  'title',
];

/** Receives one term of a paper: see `EmitTerm` for the meaning of offsets and positions, counted in each zone. */
export type EmitPaperTerm = (zone: Zone, term: string, start: number, end: number, position: number) => void;

const PLAIN_FIELDS = [
  'author',
  'identifier',
  'organization',
  'venue',
  'date',
  'authorCount',
  'topic',
] as const;

/** Emits every term of a paper, zone by zone. Indexing and rescoring both read papers by this function. */
export function readPaper(paper: Paper, topicNames: TopicNames, emit: EmitPaperTerm): void {
  scanWords(paper.title, true, (term, start, end, position) => {
    emit(Zone.title, term, start, end, position);
  });
  const name = titleName(paper.title);
  if (name !== undefined) emit(Zone.titleName, name.joined, name.span.start, name.span.end, 0);
  for (const { initials, span } of titleInitials(paper.title)) {
    emit(Zone.initials, initials, span.start, span.end, 0);
  }
  for (const field of PLAIN_FIELDS) {
    scanWords(fieldText(paper, field, topicNames), false, (term, start, end, position) => {
      emit(Zone[field], term, start, end, position);
    });
  }
  // The pieces of a key (its year, its author) are in other fields already, and would make every year a title word.
  scanWords(paper.key, false, (term, start, end, position, source) => {
    if (source === 'word') emit(Zone.key, term, start, end, position);
  });
  readAbstract(paper.abstract, emit);
}

function readAbstract(abstract: string, emit: EmitPaperTerm): void {
  scanWords(abstract, false, (term, start, end, position) => {
    // Four of ten words of an abstract say nothing about its paper. The others keep their distance from each other.
    if (!STOP_WORDS.has(term)) emit(Zone.abstract, term, start, end, position);
  });
  const definitions = findDefinitions(abstract);
  for (const span of findCoinedNames(abstract, definitions)) {
    scanWords(abstract.slice(span.start, span.end), true, (term, start, end, position) => {
      emit(Zone.name, term, span.start + start, span.start + end, position);
    });
  }
  for (const definition of definitions) {
    const { start, end } = definition.short;
    for (const term of definitionTerms(abstract.slice(start, end), definition.long)) {
      emit(Zone.definition, term, start, end, 0);
    }
  }
}
