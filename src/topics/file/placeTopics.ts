import type { Taxonomy, Topic } from '../taxonomy';
import type { SettledTopics } from './settleTopics';

/**
 * The tree: bundled areas in their order, then the file's. A bundled topic that the file lists under its own area keeps
 * its place there, one listed elsewhere moves; areas left without topics are not shown.
 */
export function placeTopics({ areas, hidden, own }: SettledTopics): Taxonomy {
  const placed = new Map<string, Topic[]>();
  const settled = new Set<string>();
  for (const { area, topics } of areas) {
    const staying = topics.flatMap((topic) => {
      const changed = own.get(topic.id);
      if (!changed) return hidden.has(topic.id) ? [] : [topic];
      if (changed.written.area !== area) return [];
      settled.add(topic.id);
      return [changed.topic];
    });
    placed.set(area, staying);
  }
  for (const { written, topic } of own.values()) {
    if (settled.has(topic.id)) continue;
    const others = placed.get(written.area);
    if (others) others.push(topic);
    else placed.set(written.area, [topic]);
  }
  return [...placed].filter(([, topics]) => topics.length > 0).map(([area, topics]) => ({ area, topics }));
}
