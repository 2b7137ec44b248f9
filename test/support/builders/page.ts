/** A card as a test states it; `metadata` holds its lines, none for a card that has none. */
export interface CardText {
  readonly title?: string;
  readonly abstract?: string;
  readonly metadata?: readonly string[];
}

const BANNER = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'May 27',
];

/** An abstract as long as real ones are, so that readers can tell it from a title. */
export function longAbstract(about: string): string {
  return (
    `We study ${about}. ` +
    'It works better than what was there before, on all benchmarks that we tried. '.repeat(6).trim()
  );
}

/** A page of cards as the site saves it: a paragraph each for title, abstract and metadata. */
export function cardPage(cards: readonly CardText[]): string {
  const paragraphs = cards.flatMap(({ title, abstract, metadata }) => [
    title,
    abstract,
    metadata?.join('\n'),
  ]);
  return [...BANNER, ...paragraphs.filter((paragraph) => paragraph !== undefined)].join('\n\n') + '\n';
}

/** A compact page: titles and abstracts on alternate lines, the first title glued to the banner. */
export function compactPage(cards: readonly CardText[]): string {
  const lines = cards
    .flatMap(({ title, abstract }) => [title, abstract])
    .filter((line) => line !== undefined);
  return [
    'Get trending papers in your email inbox once a day!',
    'Get trending papers in your email inbox!',
    `Subscribe${lines.join('\n')}`,
  ].join('\n');
}

/** The metadata of a card with a count of authors. */
export function credits(authors: number, date: string): readonly string[] {
  return [`  • ${authors} authors`, '·', date];
}
