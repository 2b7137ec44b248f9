import type { CitedWork } from '../citationMeaning';
import { formNamed, ROLES } from '../commandForms';
import type { ReadMeaning } from './rawMeaning';

/** A role's target: `{see}a{p. 3}`. */
const TARGET = /^(?:\{([^{}]*)\}\s*)?[^\s{},;`]+\s*(?:\{([^{}]*)\})?$/;

/** Reads `` {cite:p}`{see}a{p. 3},b` `` and reStructuredText's `` :cite:p:`a` ``. */
export const readRoleMeaning: ReadMeaning = (text, { name, keys }) => {
  const form = formNamed(ROLES, name);
  const works = keys.flatMap(({ key, item }): CitedWork[] => {
    const match = TARGET.exec(text.slice(item.start, item.end));
    return match ? [{ key, prefix: match[1] ?? '', suffix: match[2] ?? '' }] : [];
  });
  return form === undefined || works.length < keys.length ? undefined : { form, works, meansPages: false };
};
