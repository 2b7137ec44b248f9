import type { Paper } from '../../core/paper';
import { fieldText, type TopicNames } from './fieldText';
import { hashString } from '../../core/hash';
import { FIELDS } from '../searchHit';

/** A hash of everything that is indexed of a paper: another fingerprint means that it has to be indexed again. */
export function fingerprint(paper: Paper, topicNames: TopicNames): number {
  let hash = hashString(paper.year?.toString() ?? '');
  // The parts are chained, not joined: joining would copy every abstract.
  for (const field of FIELDS) hash = hashString('\n', hashString(fieldText(paper, field, topicNames), hash));
  return hash;
}
