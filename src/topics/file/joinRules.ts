/** From the terms of a file and the bundled ones to the rules by which papers are sorted. */

import { phraseIdentity } from '../phrases';
import { STRENGTHS, type Strength, type TopicRule, type TopicRules } from '../rules';
import type { Note } from './checkedJson';
import type { OwnTopic, SettledTopics } from './settleTopics';
import { createLongerPhrases, type LongerPhrases } from './longerPhrases';
import type { FileTerm, TopicsFile } from './topicsFile';

type Terms = TopicRule['terms'];

/**
 * The rules of all topics that are shown. What a file says outweighs what is bundled: its defining terms and its
 * neutral phrases count for no bundled topic, and bundled topics yield to its new ones, for else a topic of five terms
 * would never come before one of a hundred. The terms of hidden topics turn neutral: "diffusion language model" goes on
 * saying nothing of diffusion models.
 */
export function joinRules(
  file: TopicsFile,
  { areas, hidden, own }: SettledTopics,
  bundled: TopicRules,
  note: Note,
): TopicRules {
  const staying = areas.flatMap(({ topics }) => topics.map(({ id }) => id).filter((id) => !hidden.has(id)));
  const shown = new Set([...staying, ...own.keys()]);
  const added = [...own.keys()].filter((id) => !bundled.topics.has(id));
  const spoken = readNeutral(file, own, note);
  const claimed = claimedPhrases(spoken, own);
  const longer = createLongerPhrases(bundled);
  const topics = new Map<string, TopicRule>();
  for (const id of shown) {
    const mine = own.get(id);
    const base = mine?.written.extends === 'nothing' ? undefined : bundled.topics.get(id);
    const terms = joinTerms(base?.terms, mine?.written.terms ?? [], claimed, longer);
    if (!STRENGTHS.some((strength) => strength !== 'against' && terms[strength].length > 0)) {
      note(
        `${mine?.written.place ?? id}.terms`,
        'expected terms that speak for the topic; no paper is found for it',
      );
    }
    const yieldsTo = [...(base ? [...base.yieldsTo, ...added] : []), ...readYielding(mine, shown, note)];
    topics.set(id, {
      terms,
      // The field's terms are those of the bundled topics; what field a new topic is of, its author knows.
      asksForField: base?.asksForField ?? false,
      yieldsTo: [...new Set(yieldsTo)].filter((other) => other !== id && shown.has(other)),
    });
  }
  const shields = [...hidden].flatMap((id) => termsOf(bundled.topics.get(id)));
  const neutral = [...(areas.length > 0 ? bundled.neutral : []), ...shields];
  return { topics, neutral: [...neutral, ...spoken], fieldTerms: bundled.fieldTerms };
}

/** The phrases that the file takes from bundled topics, by identity. */
function claimedPhrases(neutral: readonly string[], own: ReadonlyMap<string, OwnTopic>): ReadonlySet<string> {
  const defining = [...own.values()].flatMap(({ written }) => definingTerms(written.terms));
  return new Set([...defining, ...neutral].map(phraseIdentity));
}

function definingTerms(terms: readonly FileTerm[]): readonly string[] {
  return terms.filter(({ strength }) => strength === 'defining').map(({ text }) => text);
}

function joinTerms(
  base: Terms | undefined,
  written: readonly FileTerm[],
  claimed: ReadonlySet<string>,
  longer: LongerPhrases,
): Terms {
  const outweighed = new Set([...claimed, ...written.map(({ text }) => phraseIdentity(text))]);
  const join = (strength: Strength): readonly string[] => {
    const staying = base?.[strength] ?? [];
    return [
      ...(outweighed.size === 0 ? staying : staying.filter((term) => !outweighed.has(phraseIdentity(term)))),
      ...written.filter((term) => term.strength === strength).map(({ text }) => text),
    ];
  };
  const joined = {
    defining: join('defining'),
    typical: join('typical'),
    related: join('related'),
    against: join('against'),
  };
  const within = new Set(definingTerms(written).flatMap(longer));
  if (within.size === 0) return joined;
  for (const term of termsOf({ terms: joined })) within.delete(phraseIdentity(term));
  return { ...joined, defining: [...joined.defining, ...within] };
}

function readYielding(mine: OwnTopic | undefined, shown: ReadonlySet<string>, note: Note): readonly string[] {
  const written = mine?.written.yieldsTo ?? [];
  for (const { text, place } of written) {
    if (!shown.has(text)) note(place, `there is no topic "${text}"`);
    else if (text === mine?.topic.id) note(place, 'a topic cannot yield to itself');
  }
  return written.map(({ text }) => text);
}

function readNeutral(file: TopicsFile, own: ReadonlyMap<string, OwnTopic>, note: Note): readonly string[] {
  const terms = new Map(
    [...own.values()].flatMap(({ written }) =>
      written.terms.map((term) => [phraseIdentity(term.text), term] as const),
    ),
  );
  return file.neutral
    .filter(({ text, place }) => {
      const term = terms.get(phraseIdentity(text));
      if (term) note(place, `"${text}" is a term at ${term.place}, so it stays one`);
      return !term;
    })
    .map(({ text }) => text);
}

function termsOf(rule: Pick<TopicRule, 'terms'> | undefined): readonly string[] {
  return rule ? STRENGTHS.flatMap((strength) => rule.terms[strength]) : [];
}
