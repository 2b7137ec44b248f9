import { visibleText } from '../visibleText';
import { html, type Html } from './html';
import { renderProse } from './renderProse';

/** A paper as its page shows it; all names are in the person's language. */
export interface PaperPage {
  readonly title: string;
  /** Who, when and where, in a few words. */
  readonly byline: string;
  readonly authors: readonly PageFilter[];
  /** What there is to say of its authors beside their names, or instead: `and 12 more`, `36 authors`. */
  readonly authorsNote: string;
  /** What is known of it: `['Published', 'September 29, 2023']`. */
  readonly facts: readonly (readonly [name: string, value: string | PageFilter])[];
  readonly topics: readonly PageFilter[];
  readonly links: readonly PageLink[];
  /** Empty where the source has none. */
  readonly abstract: string;
  readonly note: string;
}

/** What leads to all papers that have it: a topic, an author. */
export interface PageFilter {
  readonly text: string;
  /** As it would be typed into the filter of the tree: `topic:"KV Cache & Long Context"`. */
  readonly query: string;
}

/** A link to a place on the web. */
export interface PageLink {
  readonly text: string;
  readonly url: string;
}

/** What a page calls its parts, in the person's language. */
export interface PageNames {
  readonly authors: string;
  /** `2,980 more authors`. */
  readonly moreAuthors: (count: number) => string;
  /** What a button that is a filter does. */
  readonly filterHint: string;
  readonly topics: string;
  readonly links: string;
  readonly actions: string;
  readonly cite: string;
  readonly addToBibliography: string;
  readonly copyAs: string;
  readonly readingList: string;
  readonly pin: string;
  readonly abstract: string;
  readonly noAbstract: string;
  readonly cited: string;
  readonly notes: string;
  readonly notesHint: string;
  readonly related: string;
  readonly loading: string;
}

/** What a person has done with the paper. */
export interface PageMarks {
  /** The tab keeps it. */
  readonly isPinned: boolean;
  /** It is on the reading list. */
  readonly isListed: boolean;
}

/** The parts of a page that come after it has been shown. */
export type LatePart = 'related' | 'cited';

/** Most papers have fewer authors. */
const MOST_AUTHOR_BUTTONS = 20;

/** The page of a paper. */
export function renderPaper(page: PaperPage, names: PageNames, marks: PageMarks): Html {
  return html`<header>
      <h1 dir="auto" tabindex="-1">${renderProse(page.title)}</h1>
      <p class="quiet" dir="auto">${visibleText(page.byline)}</p>
    </header>
    ${renderActions(names, marks)}
    <dl class="facts">
      ${renderFact(names.authors, renderAuthors(page, names))}
      ${page.facts.map(([name, value]) =>
        renderFact(
          name,
          typeof value === 'string' ? html`${visibleText(value)}` : renderFilters([value], names),
        ),
      )}
      ${page.topics.length > 0 ? renderFact(names.topics, renderFilters(page.topics, names)) : undefined}
      ${page.links.length > 0 ? renderFact(names.links, renderLinks(page.links)) : undefined}
    </dl>
    ${renderSection('abstract', names.abstract, renderAbstract(page.abstract, names))}
    ${renderSection('cited', names.cited, html`<p class="quiet">${names.loading}</p>`)}
    ${renderSection('notes', names.notes, renderNotes(page.note, names))}
    ${renderSection('related', names.related, html`<p class="quiet">${names.loading}</p>`)}`;
}

function renderActions(names: PageNames, { isPinned, isListed }: PageMarks): Html {
  const button = (action: string, name: string) =>
    html`<button type="button" data-action="${action}">${name}</button>`;
  const toggle = (action: string, name: string, isOn: boolean) =>
    html`<button type="button" data-action="${action}" aria-pressed="${String(isOn)}">${name}</button>`;
  return html`<div class="actions" role="group" aria-label="${names.actions}">
    ${button('cite', names.cite)} ${button('addToBibliography', names.addToBibliography)}
    ${button('copyAs', names.copyAs)} ${toggle('list', names.readingList, isListed)}
    ${toggle('pin', names.pin, isPinned)}
  </div>`;
}

function renderFact(name: string, value: Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;
}

/**
 * The first authors lead to their papers. The others of a collaboration are folded away as text: whoever goes on by Tab
 * would stop at 3,000 buttons before the topics, and whoever reads would scroll by as many names. All of them can still be
 * unfolded, copied, and typed into the filter. They stand below the actions, which a keyboard comes to first.
 */
function renderAuthors({ authors, authorsNote }: PaperPage, names: PageNames): Html {
  const others = authors.slice(MOST_AUTHOR_BUTTONS).map(({ text }) => visibleText(text));
  return html`${renderFilters(authors.slice(0, MOST_AUTHOR_BUTTONS), names)}
  ${others.length > 0 ? renderOthers(others, names) : undefined} ${visibleText(authorsNote)}`;
}

function renderOthers(others: readonly string[], { moreAuthors }: PageNames): Html {
  return html`<details>
    <summary>${moreAuthors(others.length)}</summary>
    ${others.join(', ')}
  </details>`;
}

/** Each leads to the papers that have it. */
function renderFilters(filters: readonly PageFilter[], { filterHint }: PageNames): Html {
  const button = ({ text, query }: PageFilter) =>
    html`<button type="button" class="link" title="${filterHint}" data-action="filter" data-query="${query}">
      ${visibleText(text)}
    </button>`;
  const last = filters.length - 1;
  return html`${filters.map((filter, at) => html`<span class="filter">${button(filter)}${at < last ? ',' : ''}</span> `)}`;
}

function renderLinks(links: readonly PageLink[]): Html {
  return html`${links.map(({ text, url }) => html`<a href="${url}">${visibleText(text)}</a> `)}`;
}

function renderSection(id: LatePart | 'abstract' | 'notes', name: string, content: Html): Html {
  return html`<section aria-labelledby="${id}-name">
    <h2 id="${id}-name">${name}</h2>
    <div id="${id}">${content}</div>
  </section>`;
}

function renderAbstract(abstract: string, { noAbstract }: PageNames): Html {
  return abstract === ''
    ? html`<p class="quiet">${noAbstract}</p>`
    : html`<p class="prose" dir="auto">${renderProse(abstract)}</p>`;
}

function renderNotes(note: string, { notesHint }: PageNames): Html {
  // A line end right after the tag would be taken for none of the text's.
  return html`<textarea aria-labelledby="notes-name" aria-describedby="notes-hint" dir="auto" rows="4">
${note}</textarea>
    <p id="notes-hint" class="quiet">${notesHint}</p>`;
}
