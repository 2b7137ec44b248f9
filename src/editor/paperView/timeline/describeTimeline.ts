import * as vscode from 'vscode';
import type { PaperDates, Period, PeriodPapers } from '../../../library/timeline/paperSelection';
import { countPapers } from '../../counts';
import { bylineOf } from '../../paperText';
import { nameDate, namePeriod } from './namePeriod';
import { arrangePeriods, type PeriodLength, type Timeline, type TimelinePeriod } from './periods';
import type { NamedPeriod } from './renderChart';
import type { ListedPapers, TimelineNames, TimelinePage } from './renderTimeline';

/** What is listed below a timeline. */
export interface Chosen extends PeriodPapers {
  readonly period: Period;
}

/** A timeline as its page shows it, and what its parts are called. */
export function describeTimeline(
  title: string,
  { counts, isCut }: PaperDates,
  chosen: Chosen | undefined,
): { readonly page: Omit<TimelinePage, 'isPinned'>; readonly names: TimelineNames } {
  const timeline = arrangePeriods(counts);
  const { length, periods, undated } = timeline;
  const page = {
    title,
    facts: describeFacts(counts, timeline, isCut),
    periods: periods.map(nameNumbers),
    undated:
      undated > 0 ? nameNumbers({ first: '', last: '', paperCount: undated, isVague: true }) : undefined,
    chosen: chosen && describeChosen(chosen),
  };
  return { page, names: timelineNames(length, periods) };
}

/** The papers of a period as the page lists them. */
export function describeChosen({ period, papers, paperCount }: Chosen): ListedPapers {
  const hidden = paperCount - papers.length;
  return {
    period,
    name: `${namePeriod(period)}: ${countPapers(paperCount)}`,
    papers: papers.map((paper) => ({ paper: paper.id, title: paper.title, byline: bylineOf(paper) })),
    more: hidden > 0 ? vscode.l10n.t('{0} more are not shown.', hidden) : '',
  };
}

function timelineNames(length: PeriodLength, periods: readonly TimelinePeriod[]): TimelineNames {
  const hasVague = periods.some(({ isVague }) => isVague);
  const keys = vscode.l10n.t('A bar lists its papers below; arrow keys lead from bar to bar.');
  const vague = vscode.l10n.t('A dashed bar has the papers of a year whose month is not known.');
  return {
    actions: vscode.l10n.t('Actions'),
    pin: vscode.l10n.t('Keep open'),
    chart: nameChart(length),
    hint: hasVague ? `${keys} ${vague}` : keys,
    table: vscode.l10n.t('As a table'),
    period: vscode.l10n.t('Published'),
    paperCount: vscode.l10n.t('Papers'),
    papers: vscode.l10n.t('Papers'),
    choose: vscode.l10n.t('Choose a bar to see its papers.'),
  };
}

function nameChart({ unit, length }: PeriodLength): string {
  if (unit === 'month') {
    return length === 1 ? vscode.l10n.t('Papers by month') : vscode.l10n.t('Papers by quarter');
  }
  return length === 1 ? vscode.l10n.t('Papers by year') : vscode.l10n.t('Papers by {0} years', length);
}

function describeFacts(
  counts: PaperDates['counts'],
  { undated }: Timeline,
  isCut: boolean,
): readonly string[] {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return [vscode.l10n.t('None of these papers is in the library.')];
  const dates = counts.flatMap(([date]) => (date === '' ? [] : [nameDate(date)]));
  const [first, last] = [dates[0], dates.at(-1)];
  const span = first === last ? first : vscode.l10n.t('{0} to {1}', first ?? '', last ?? '');
  return [
    [countPapers(all), span].filter(Boolean).join(' · '),
    ...(undated > 0 ? [vscode.l10n.t('Without a date, and so in no bar: {0}.', countPapers(undated))] : []),
    ...(isCut ? [vscode.l10n.t('More papers answer the filter: these are the best.')] : []),
  ];
}

function nameNumbers(period: TimelinePeriod): NamedPeriod {
  return { ...period, name: namePeriod(period), count: countPapers(period.paperCount) };
}
