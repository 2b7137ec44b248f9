/** From a workspace's topics file to the topics that hold there. */

import type { Topics } from '../topics';
import { parseTopicsFile } from './parseTopicsFile';
import { placeTopics } from './placeTopics';
import { joinRules } from './joinRules';
import { settleTopics } from './settleTopics';

/** A mistake in a topics file. It has the shape of a source's problem, so both stand in one report. */
export interface TopicsProblem {
  /** The file's name as people know it. */
  readonly source: string;
  /** The place, and what was expected there: `areas[0].topics[2].id: expected …`. */
  readonly message: string;
}

/** The topics that a file makes, and what in it was not used. */
export interface TopicsReading {
  readonly topics: Topics;
  readonly problems: readonly TopicsProblem[];
}

/**
 * Extends or replaces the bundled topics by what a file says. Never throws: whatever is wrong is told and left out,
 * everything else holds; a value that is no topics file at all leaves the bundled topics as they are.
 *
 * @param source the file's name, for the problems
 * @param value the file's parsed JSON, described by `media/topics.schema.json`
 * @example readTopicsFile('topics.json', { areas: [{ area: 'Graphs', topics: [{ id: 'graph-learning',
 *   name: 'Graph Learning', description: 'Networks on graphs.', terms: { defining: ['graph neural network'] } }] }] }, bundledTopics())
 *   // the bundled areas, then the area "Graphs" with one topic
 */
export function readTopicsFile(source: string, value: unknown, bundled: Topics): TopicsReading {
  const problems: TopicsProblem[] = [];
  const note = (place: string, message: string) => {
    problems.push({ source, message: place === '' ? message : `${place}: ${message}` });
  };
  const file = parseTopicsFile(value, note);
  if (!file) return { topics: bundled, problems };
  const settled = settleTopics(file, bundled, note);
  const taxonomy = placeTopics(settled);
  if (taxonomy.length === 0) note('', 'no topic is left, so every paper stays unsorted');
  return { topics: { taxonomy, rules: joinRules(file, settled, bundled.rules, note) }, problems };
}
