import { known } from '../../core/known';
import { monthOfName } from '../entry/month';

/**
 * When an entry says that its work was published: by `date` (biblatex, ISO 8601 and of a range the beginning), else by
 * `year` and `month` in whatever form.
 *
 * @param fieldOf the text of a field
 */
export function readDate(fieldOf: (name: string) => string | undefined): {
  readonly year?: number;
  readonly published?: string;
} {
  const date = fieldOf('date') ?? fieldOf('issued') ?? '';
  const year = /\d{4}/.exec(fieldOf('year') ?? '')?.[0] ?? /\d{4}/.exec(date)?.[0];
  if (year === undefined) return {};
  const [exact] = /^\d{4}-\d{2}(?:-\d{2})?(?!\d)/.exec(date) ?? [];
  const published = exact?.startsWith(year)
    ? exact
    : [year, monthOf(fieldOf('month') ?? '')].filter(Boolean).join('-');
  return known({ year: Number(year), published });
}

/** `9`, `09`, `September`, `Sept.`, `9~29`: as two digits; empty where it is none. */
function monthOf(text: string): string {
  const named = monthOfName(/[a-z]{3}/i.exec(text)?.[0] ?? '');
  const month = named ?? Number(/^\d{1,2}(?!\d)/.exec(text)?.[0]);
  return month >= 1 && month <= 12 ? String(month).padStart(2, '0') : '';
}
