import type { Period } from '../../../library/timeline/paperSelection';
import { visibleText } from '../../visibleText';
import { html, type Html } from '../html';
import { type RelatedRow, renderRelated } from '../renderParts';
import { type NamedPeriod, renderChart } from './renderChart';

/** A timeline as its page shows it; all names are in the person's language. */
export interface TimelinePage {
  readonly title: string;
  /** What is told of the whole, in sentences. */
  readonly facts: readonly string[];
  readonly periods: readonly NamedPeriod[];
  /** The papers that are in no bar, as a period of their own. */
  readonly undated: NamedPeriod | undefined;
  /** Whose papers are listed. */
  readonly chosen: ListedPapers | undefined;
  readonly isPinned: boolean;
}

/** The papers of a period. */
export interface ListedPapers {
  readonly period: Period;
  /** `September 2023: 4 papers`. */
  readonly name: string;
  readonly papers: readonly Omit<RelatedRow, 'reason'>[];
  /** How many more there are, in a sentence; empty if none. */
  readonly more: string;
}

/** What the page of a timeline calls its parts, in the person's language. */
export interface TimelineNames {
  readonly actions: string;
  readonly pin: string;
  /** `Papers by month`. */
  readonly chart: string;
  readonly hint: string;
  readonly table: string;
  readonly period: string;
  readonly paperCount: string;
  readonly papers: string;
  readonly choose: string;
}

/** The page of a timeline. */
export function renderTimeline(page: TimelinePage, names: TimelineNames): Html {
  const { periods, undated, chosen } = page;
  const isChosen = ({ first, last }: Period) => first === chosen?.period.first && last === chosen.period.last;
  const rows = [...periods, ...(undated ? [undated] : [])].filter(({ paperCount }) => paperCount > 0);
  return html`<header>
      <h1 dir="auto" tabindex="-1">${visibleText(page.title)}</h1>
      ${page.facts.map((fact) => html`<p class="quiet">${fact}</p>`)}
    </header>
    <div class="actions" role="group" aria-label="${names.actions}">
      <button type="button" data-action="pin" aria-pressed="${String(page.isPinned)}">${names.pin}</button>
    </div>
    ${
      rows.length === 0
        ? undefined
        : html`<section aria-labelledby="chart-name">
              <h2 id="chart-name">${names.chart}</h2>
              ${periods.length > 0 ? renderBars(periods, isChosen, names) : undefined}
              ${renderTable(rows, names)}
            </section>
            <section aria-labelledby="papers-name">
              <h2 id="papers-name">${names.papers}</h2>
              <p id="period" role="status">${chosen ? chosen.name : names.choose}</p>
              <div id="papers">${chosen ? renderListed(chosen) : undefined}</div>
            </section>`
    }`;
}

/** The papers of a period, each to be opened. */
export function renderListed({ papers, more }: ListedPapers): Html {
  return html`${renderRelated(papers, '')}${more === '' ? undefined : html`<p class="quiet">${more}</p>`}`;
}

function renderBars(
  periods: readonly NamedPeriod[],
  isChosen: (period: Period) => boolean,
  { hint }: TimelineNames,
): Html {
  return html`<div class="chart">${renderChart(periods, isChosen)}</div>
    <p id="chart-hint" class="quiet">${hint}</p>`;
}

/** The same in numbers, for those who do not see bars or cannot point at narrow ones. */
function renderTable(rows: readonly NamedPeriod[], names: TimelineNames): Html {
  const row = ({ first, last, name, paperCount }: NamedPeriod) =>
    html`<tr>
      <th scope="row">
        <button type="button" class="link" data-action="period" data-first="${first}" data-last="${last}">
          ${name}
        </button>
      </th>
      <td>${paperCount}</td>
    </tr>`;
  return html`<details>
    <summary>${names.table}</summary>
    <table aria-labelledby="chart-name">
      <thead>
        <tr>
          <th scope="col">${names.period}</th>
          <th scope="col">${names.paperCount}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </details>`;
}
