import type { Paper } from '../../core/paper';
import { fieldText, type TopicNames } from './fieldText';
import { hashString } from './hash';
import { FIELDS } from '../searchHit';

/** A hash of everything that is indexed of a paper: another fingerprint means that it has to be indexed again. */
export function fingerprint(paper: Paper, topicNames: TopicNames): number {
  let hash = hashString(paper.year?.toString() ?? '');
  for (const field of FIELDS) hash = hashString(`${fieldText(paper, field, topicNames)}\n`, hash);
  return hash;
}
