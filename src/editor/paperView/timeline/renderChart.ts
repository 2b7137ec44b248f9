import { html, type Html } from '../html';
import { markYears, scaleOf } from './chartScale';
import type { TimelinePeriod } from './periods';

/** A period with its name and that of its number of papers: `September 2023`, `4 papers`. */
export interface NamedPeriod extends TimelinePeriod {
  readonly name: string;
  readonly count: string;
}

/** In pixels. Widths are parts of the whole, so that what is written keeps its size. */
const HEIGHT = 160;
/** What one paper takes at least: else it could not be seen beside a thousand. */
const LEAST = 3;
/** Of the room of a period, what its bar takes. */
const BAR = 0.7;

/**
 * The bars of a timeline, each of which can be pressed; what has no paper has none. The keyboard comes to one of them
 * and goes on by arrows: seventy stops would be in the way of whoever wants to pass.
 *
 * @param isChosen whether the papers of a period are listed
 */
export function renderChart(
  periods: readonly NamedPeriod[],
  isChosen: (period: TimelinePeriod) => boolean,
): Html {
  const lines = scaleOf(periods);
  const top = lines.at(-1) ?? 1;
  const held = periods.flatMap((period, at) => (period.paperCount > 0 ? [{ period, at }] : []));
  // The newest is looked at first.
  const stop = held.find(({ period }) => isChosen(period)) ?? held.at(-1);
  const across = (at: number) => `${String(Math.round((at / periods.length) * 100_000) / 1000)}%`;
  // Its name stands beside it, not in it: what takes a click is as large as what is in it.
  const bar = ({ period, at }: (typeof held)[number]) => {
    const height = Math.max(LEAST, (period.paperCount / top) * HEIGHT);
    return html`<g
        role="button"
        tabindex="${at === stop?.at ? 0 : -1}"
        aria-pressed="${String(isChosen(period))}"
        aria-label="${period.name}: ${period.count}"
        data-action="period"
        data-first="${period.first}"
        data-last="${period.last}"
      >
        <rect class="room" x="${across(at)}" width="${across(1)}" y="0" height="${HEIGHT}" />
        <rect
          class="${period.isVague ? 'bar vague' : 'bar'}"
          x="${across(at + (1 - BAR) / 2)}"
          width="${across(BAR)}"
          y="${HEIGHT - height}"
          height="${height}"
        />
      </g>
      <text class="name" aria-hidden="true" x="100%" y="-12">${period.name}: ${period.count}</text>`;
  };
  return html`<svg
    class="timeline"
    role="group"
    aria-labelledby="chart-name"
    aria-describedby="chart-hint"
    height="${HEIGHT}"
  >
    <g class="scale" aria-hidden="true">
      ${lines.map((count) => {
        const y = HEIGHT - (count / top) * HEIGHT;
        return html`<line x1="0" x2="100%" y1="${y}" y2="${y}" />
          <text class="count" x="-8" y="${y}" dy="0.32em">${count}</text>`;
      })}
      ${markYears(periods).map(
        ({ year, at }) =>
          html`<line x1="${across(at)}" x2="${across(at)}" y1="${HEIGHT}" y2="${HEIGHT + 8}" />
            <text x="${across(at)}" y="${HEIGHT + 22}">${year}</text>`,
      )}
    </g>
    ${held.map(bar)}
  </svg>`;
}
