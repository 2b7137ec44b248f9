import type { Paper } from '../../core/paper';
import { findCoinedNames } from './coinedNames';
import { definitionTerms } from './definitionTerms';
import { findDefinitions } from './definitions';
import { fieldText, type TopicNames } from './fieldText';
import { titleInitials } from './initials';
import { type EmitStretch, scanStretches, type Span } from './scanWords';
import { FIELDS, type SearchField } from '../searchHit';
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

/** The field in whose text a zone's offsets count. */
export const FIELD_OF_ZONE: readonly SearchField[] = (Object.keys(Zone) as (keyof typeof Zone)[]).map(
  fieldOfZone,
);

export const ZONE_COUNT = FIELD_OF_ZONE.length;

function fieldOfZone(zone: keyof typeof Zone): SearchField {
  switch (zone) {
    case 'initials':
    case 'titleName':
      return 'title';
    case 'name':
    case 'definition':
      return 'abstract';
    default:
      return zone;
  }
}

/** Receives one term of a paper as a stretch of a text: see `EmitStretch`; offsets and positions count in each zone. */
export type EmitPaperTerm = (
  zone: Zone,
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
  position: number,
) => void;

/** Fields of which nothing but the words counts. */
const PLAIN_FIELDS = FIELDS.filter((field) => field !== 'title' && field !== 'key' && field !== 'abstract');

/** Emits every term of a paper, zone by zone. */
export function readPaper(paper: Paper, topicNames: TopicNames, emit: EmitPaperTerm): void {
  const emitFrom =
    (zone: Zone, offset = 0): EmitStretch =>
    (text, from, to, start, end, position) => {
      emit(zone, text, from, to, offset + start, offset + end, position);
    };
  const emitTerm = (zone: Zone, term: string, { start, end }: Span) => {
    emit(zone, term, 0, term.length, start, end, 0);
  };

  scanStretches(paper.title, true, emitFrom(Zone.title));
  const name = titleName(paper.title);
  if (name !== undefined) emitTerm(Zone.titleName, name.joined, name.span);
  for (const { initials, span } of titleInitials(paper.title)) emitTerm(Zone.initials, initials, span);
  for (const field of PLAIN_FIELDS) {
    scanStretches(fieldText(paper, field, topicNames), false, emitFrom(Zone[field]));
  }
  // The pieces of a key (its year, its author) are in other fields already, and would make every year a title word.
  scanStretches(paper.key, false, (text, from, to, start, end, position, source) => {
    if (source === 'word') emit(Zone.key, text, from, to, start, end, position);
  });
  const { abstract } = paper;
  scanStretches(abstract, false, emitFrom(Zone.abstract));
  const definitions = findDefinitions(abstract);
  for (const { start, end } of findCoinedNames(abstract, definitions)) {
    scanStretches(abstract.slice(start, end), true, emitFrom(Zone.name, start));
  }
  for (const { short, long } of definitions) {
    for (const term of definitionTerms(abstract.slice(short.start, short.end), long)) {
      emitTerm(Zone.definition, term, short);
    }
  }
}
