import type { Citation } from '../../languages/citationLanguage';
import { formNamed, LATEX_COMMANDS, ORG_STYLES, ORG_VARIANTS } from '../commandForms';
import { addNotes, type RawMeaning, type ReadMeaning } from './rawMeaning';

const DESCRIPTION = /\]\[([^[\]]*)\]\]$/;

/** Reads `[cite/t:common prefix;see @a p. 3;@b;common suffix]` (Org's syntax, “Citations”). */
export const readOrgMeaning: ReadMeaning = (text, citation) => {
  const [, style = '', variant] = citation.name.split('/');
  const form = formNamed(ORG_STYLES, style);
  if (form === undefined || (variant !== undefined && !ORG_VARIANTS.has(variant))) return undefined;
  const inside = citation.range.start + citation.name.length + 2;
  return readItems(text, citation, form, { start: inside, end: citation.range.end - 1 }, true);
};

/** Reads org-ref's links: `citep:a,b` and `[[citep:a][see::p. 3]]` of version 2, `[[citep:see &a p. 3;&b]]` of version 3. */
export const readOrgRefMeaning: ReadMeaning = (text, citation) => {
  const { name, range, keysRange, keys, list } = citation;
  const form = formNamed(LATEX_COMMANDS, name.replace(/\*$/, '').toLowerCase());
  if (form === undefined) return undefined;
  const description = DESCRIPTION.exec(text.slice(range.start, range.end))?.[1] ?? '';
  if (list.separator === ';') {
    // Version 3 prints no description.
    return description === '' ? readItems(text, citation, form, keysRange, false) : undefined;
  }
  const works = keys.map(({ key }) => ({ key, prefix: '', suffix: '' }));
  const parts = description.split('::');
  if (parts.length > 2) return undefined;
  const [first = '', second] = parts;
  const notes = second === undefined ? (['', first] as const) : ([first, second] as const);
  return { form, works: addNotes(works, ...notes), meansPages: false };
};

function readItems(
  text: string,
  { keys }: Citation,
  form: RawMeaning['form'],
  inside: { readonly start: number; readonly end: number },
  meansPages: boolean,
): RawMeaning | undefined {
  const works = keys.map(({ key, range, item }) => ({
    key,
    // Without `@` or `&`.
    prefix: text.slice(item.start, range.start - 1),
    suffix: text.slice(range.end, item.end).replace(/^\s*,?\s*/, ''),
  }));
  const first = keys[0]?.item.start ?? inside.end;
  const last = keys.at(-1)?.item.end ?? inside.start;
  const prefix = text.slice(inside.start, first).replace(/;\s*$/, '');
  const suffix = text.slice(last, inside.end).replace(/^\s*;/, '');
  return { form, works: addNotes(works, prefix, suffix), meansPages };
}
