import { visibleText } from '../visibleText';
import { html, type Html } from './html';
import { renderProse } from './renderProse';

/** A paper as its page shows it; all names are in the person's language. */
export interface PaperPage {
  readonly title: string;
  readonly authors: string;
  /** What is known of it: `['Published', 'September 29, 2023']`. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly topics: readonly string[];
  readonly links: readonly PageLink[];
  /** Empty where the source has none. */
  readonly abstract: string;
  readonly note: string;
}

/** A link to a place on the web. */
export interface PageLink {
  readonly text: string;
  readonly url: string;
}

/** What a page calls its parts, in the person's language. */
export interface PageNames {
  readonly topics: string;
  readonly links: string;
  readonly actions: string;
  readonly cite: string;
  readonly addToBibliography: string;
  readonly copyAs: string;
  readonly pin: string;
  readonly abstract: string;
  readonly noAbstract: string;
  readonly cited: string;
  readonly notes: string;
  readonly notesHint: string;
  readonly related: string;
  readonly loading: string;
}

/** The parts of a page that come after it has been shown. */
export type LatePart = 'related' | 'cited';

/** The page of a paper. */
export function renderPaper(page: PaperPage, names: PageNames, isPinned: boolean): Html {
  return html`<header>
      <h1 dir="auto" tabindex="-1">${renderProse(page.title)}</h1>
      <p class="authors" dir="auto">${visibleText(page.authors)}</p>
    </header>
    ${renderActions(names, isPinned)}
    <dl class="facts">
      ${page.facts.map(([name, value]) => renderFact(name, html`${visibleText(value)}`))}
      ${page.topics.length > 0 ? renderFact(names.topics, html`${page.topics.join(', ')}`) : undefined}
      ${page.links.length > 0 ? renderFact(names.links, renderLinks(page.links)) : undefined}
    </dl>
    ${renderSection('abstract', names.abstract, renderAbstract(page.abstract, names))}
    ${renderSection('cited', names.cited, html`<p class="quiet">${names.loading}</p>`)}
    ${renderSection('notes', names.notes, renderNotes(page.note, names))}
    ${renderSection('related', names.related, html`<p class="quiet">${names.loading}</p>`)}`;
}

function renderActions(names: PageNames, isPinned: boolean): Html {
  const button = (action: string, name: string) =>
    html`<button type="button" data-action="${action}">${name}</button>`;
  return html`<div class="actions" role="group" aria-label="${names.actions}">
    ${button('cite', names.cite)} ${button('addToBibliography', names.addToBibliography)}
    ${button('copyAs', names.copyAs)}
    <button type="button" data-action="pin" aria-pressed="${isPinned ? 'true' : 'false'}">
      ${names.pin}
    </button>
  </div>`;
}

function renderFact(name: string, value: Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;
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
