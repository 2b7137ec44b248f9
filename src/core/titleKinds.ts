import { isCoined, type WorkTitle } from './workTitle';

/** Words that say nothing of a subject. */
const SMALL_WORDS = new Set(
  'a an the of on in for and or to with by from at as is are be via its our we towards toward'.split(' '),
);
/** Words of which whole titles are made that many works have. */
const COMMON_WORDS = new Set(
  'survey review overview introduction tutorial analysis study approach method model system note notes theory art state'.split(
    ' ',
  ),
);

/** Titles of what every volume has; with other words beside them they are titles like others. */
const FRONT_MATTER =
  /^(?:guest|special)?(?:introduction|editorials?|preface|foreword|prologue|epilogue|afterword|conclusions?|discussion|summary|abstracts?|index|contents|tableofcontents|frontmatter|backmatter|contributors|acknowledge?ments?|overview|background|appendix|bibliography|references|glossary|untitled|notitle|news|obituary|erratum|errata|corrigend(?:um|a)|corrections?|addendum|retraction|comments?|commentary|reply|response|replytocomments?|responsetocomments?|authorsreply|authorsresponse|rejoinder|letters?|lettertotheeditor|tothe?editor|bookreviews?|reviews?|viewpoint|perspectives?|panel|keynote|invitedtalk|welcome(?:message)?|inthisissue|fromtheeditors?|editorsnote|editorsintroduction|introductiontothe(?:special)?(?:issue|section|volume|minitrack))$/;

/** What a subtitle says of a work that goes with the one of the bare title. */
const SERIES_WORDS = new Set(
  `part volume vol chapter section book erratum errata corrigendum correction addendum reply replies response comment
  comments commentary rejoinder discussion retraction revisited reloaded update updated sequel later continued
  extension extended followup supplement supplementary supplemental appendix edition version summary poster slides
  workshop proceedings companion`.split(/\s+/),
);
const NUMBER = /^(?:\d{1,2}(?:st|nd|rd|th)?|i|[ivx]{2,}|v\d+)$/;

/** Whether a title hardly belongs to two works of people of one name: three words, two of which say something. */
export function isTellingTitle(title: WorkTitle): boolean {
  const { words, full } = title;
  // Scripts that do not part words have as much in fewer of them.
  if (words.length <= 2 && /[\u0300-\u{10ffff}]{6}/u.test(full)) return true;
  const telling = tellingWords(title);
  return telling.length >= 2 ? words.length >= 3 : telling.length === 1 && isCoined(title);
}

/** The words of a title that say something of its subject. */
export function tellingWords({ words }: WorkTitle): readonly string[] {
  return words.filter((word) => !SMALL_WORDS.has(word) && !COMMON_WORDS.has(word));
}

/** Whether a title is one that a column or a part of a volume has again and again: `Editorial`, `Reply`. */
export function isFrontMatter({ words }: WorkTitle): boolean {
  return FRONT_MATTER.test(words.join(''));
}

/** Whether a subtitle is that of another work: `Part II`, `A Reply`, `Ten Years Later`; in a long one such words are the subject. */
export function isOfSeries(subtitle: readonly string[]): boolean {
  const last = subtitle.length - 1;
  const tells = (word: string, at: number) => SERIES_WORDS.has(word) && (at <= 1 || at === last || last <= 3);
  return NUMBER.test(subtitle[0] ?? '') || subtitle.some(tells);
}
