import type { CitedWork } from '../citationMeaning';
import { ASCIIDOC_MACROS, formNamed } from '../commandForms';
import { addNotes, type ReadMeaning } from './rawMeaning';

const LOCATOR = /^\s*(?:\(([^()]*)\))?\s*$/;

/** Reads `cite:see[a(59),b]` (asciidoctor-bibtex, “Citation macros”). */
export const readAsciidocMeaning: ReadMeaning = (text, { name, range, keysRange, keys }) => {
  const form = formNamed(ASCIIDOC_MACROS, name.toLowerCase());
  const works = keys.flatMap(({ key, range: { end }, item }): CitedWork[] => {
    const locator = LOCATOR.exec(text.slice(end, item.end));
    return locator ? [{ key, prefix: '', suffix: locator[1] ?? '' }] : [];
  });
  if (form === undefined || works.length < keys.length) return undefined;
  const prefix = text.slice(range.start + name.length + 1, keysRange.start - 1);
  return { form, works: addNotes(works, prefix, ''), meansPages: true };
};
