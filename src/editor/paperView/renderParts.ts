import { visibleText } from '../visibleText';
import { html, type Html } from './html';

/** A paper that is like the one of the page. */
export interface RelatedRow {
  readonly paper: string;
  readonly title: string;
  readonly byline: string;
  /** What they share, in a sentence. */
  readonly reason?: string;
}

/** A place at which the paper is cited. */
export interface CitedRow {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  /** `chapters/method.tex, line 12`. */
  readonly name: string;
  /** The line of the text. */
  readonly text: string;
}

/** The papers that are like one, each to be opened. */
export function renderRelated(rows: readonly RelatedRow[], nothing: string): Html {
  return renderList(
    rows.map(
      ({ paper, title, byline, reason }) =>
        html`<li>
          <button type="button" class="link" data-action="open" data-paper="${paper}" dir="auto">
            ${visibleText(title)}
          </button>
          <p class="quiet">${visibleText(byline)}</p>
          ${reason === undefined ? undefined : html`<p class="quiet">${visibleText(reason)}</p>`}
        </li>`,
    ),
    nothing,
  );
}

/** The places at which the paper is cited, each to be gone to. */
export function renderCited(rows: readonly CitedRow[], nothing: string): Html {
  return renderList(
    rows.map(
      ({ uri, line, character, name, text }) =>
        html`<li>
          <button
            type="button"
            class="link"
            data-action="goTo"
            data-uri="${uri}"
            data-line="${line}"
            data-character="${character}"
          >
            ${visibleText(name)}
          </button>
          <p class="quiet" dir="auto">${visibleText(text)}</p>
        </li>`,
    ),
    nothing,
  );
}

function renderList(items: readonly Html[], nothing: string): Html {
  return items.length === 0
    ? html`<p class="quiet">${nothing}</p>`
    : html`<ul>
        ${items}
      </ul>`;
}
