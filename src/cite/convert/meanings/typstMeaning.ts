import { formNamed, TYPST_CALLS } from '../commandForms';
import { readTypstArguments } from '../typstArguments';
import type { ReadMeaning } from './rawMeaning';

/** Reads `@a[p. 3] @b`, and `#cite(<a>, form: "prose")` side by side; not where code makes content of them. */
export const readTypstMeaning: ReadMeaning = (text, { keys }) => {
  const items = keys.map((cited) => ({ key: cited.key, ...readTypstArguments(text, cited) }));
  const form = formNamed(TYPST_CALLS, items[0]?.form ?? '');
  const isUniform = items.every((item) => item.form === items[0]?.form && item.isInCode === false);
  if (form === undefined || !isUniform) return undefined;
  const works = items.map(({ key, supplement = '' }) => ({ key, prefix: '', suffix: supplement }));
  return { form, works, meansPages: false };
};
