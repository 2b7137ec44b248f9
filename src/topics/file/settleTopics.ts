import type { Area, Taxonomy, Topic } from '../taxonomy';
import type { Topics } from '../topics';
import type { Note } from './checkedJson';
import type { FileTopic, TopicsFile } from './topicsFile';

/** A topic of a file with all that people see of it. */
export interface OwnTopic {
  readonly written: FileTopic;
  readonly topic: Topic;
}

/** Which topics there are: those that stay as they are bundled, and the file's own, changed or new. */
export interface SettledTopics {
  /** The bundled areas that the file extends. */
  readonly areas: readonly Area[];
  /** Ids of bundled topics that are shown no longer. */
  readonly hidden: ReadonlySet<string>;
  /** In the order of the file, by id. */
  readonly own: ReadonlyMap<string, OwnTopic>;
}

/** Decides which topics a file leaves, changes and adds; a topic that lacks its name or description is left out. */
export function settleTopics(file: TopicsFile, bundled: Topics, note: Note): SettledTopics {
  const known = topicsById(bundled.taxonomy);
  const own = new Map<string, OwnTopic>();
  for (const written of file.topics) {
    const topic = completeTopic(written, known.get(written.id), note);
    if (topic) own.set(written.id, { written, topic });
  }
  const areas = file.extends === 'bundled' ? bundled.taxonomy : [];
  return { areas, hidden: readHidden(file, topicsById(areas), own, note), own };
}

function topicsById(taxonomy: Taxonomy): ReadonlyMap<string, Topic> {
  return new Map(taxonomy.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic] as const)));
}

function completeTopic(written: FileTopic, bundled: Topic | undefined, note: Note): Topic | undefined {
  const base = written.extends === 'bundled' ? bundled : undefined;
  const name = written.name ?? base?.name;
  const description = written.description ?? base?.description;
  if (name === undefined || description === undefined) {
    const missing = name === undefined ? 'name' : 'description';
    const why = written.extends === 'bundled' ? `"${written.id}" is no bundled topic` : 'it extends nothing';
    note(`${written.place}.${missing}`, `expected a text, since ${why}; the topic is left out`);
    return undefined;
  }
  return { id: written.id, name, description };
}

function readHidden(
  { hide }: TopicsFile,
  bundled: ReadonlyMap<string, Topic>,
  own: ReadonlyMap<string, OwnTopic>,
  note: Note,
): ReadonlySet<string> {
  const hidden = hide.filter(({ text, place }) => {
    if (!bundled.has(text)) note(place, `there is no bundled topic "${text}" to hide`);
    else if (own.has(text)) note(place, `the topic "${text}" is listed in "areas" too, so it is shown`);
    else return true;
    return false;
  });
  return new Set(hidden.map(({ text }) => text));
}
