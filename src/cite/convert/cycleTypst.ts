import type { TextEdit } from '../edit/textEdit';
import { smallestEdit } from '../insertion/smallestEdit';
import type { Citation, CitedKey } from '../languages/citationLanguage';
import { writeTypstLabel, writeTypstReference } from '../languages/safeKeys';
import { nextName } from './formCycles';
import { readTypstArguments, type TypstArguments } from './typstArguments';

/** A supplement ends its reference. */
const NOTHING = /(?!)/;

/** `@a[p. 3]`, `#cite(<a>, form: "prose", supplement: [p. 3])` and so on, each key of a run (Typst's `cite`). */
export function cycleTypst(text: string, { keys }: Citation): readonly TextEdit[] {
  const items = keys.flatMap((cited) => {
    const given = readTypstArguments(text, cited);
    return given ? [{ cited, given }] : [];
  });
  const [first] = items;
  if (!first || items.length < keys.length) return [];
  const isUniform = items.every(({ given }) => given.form === first.given.form);
  const form = isUniform ? nextName(first.given.form, 'typst') : 'normal';
  if (form === undefined) return [];
  const edits: TextEdit[] = [];
  for (const { cited, given } of items) {
    const written = writeItem(text, cited, { ...given, form });
    if (written === undefined) return [];
    edits.push(...editAround(text, cited, written));
  }
  return edits;
}

/** Changes what stands before the key and behind it, so that a cursor in the key stays there. */
function editAround(text: string, { key, range, item }: CitedKey, written: string): readonly TextEdit[] {
  const at = written.indexOf(key);
  const edits =
    at < 0
      ? [{ ...item, text: written }]
      : [
          { start: item.start, end: range.start, text: written.slice(0, at) },
          { start: range.end, end: item.end, text: written.slice(at + key.length) },
        ];
  return edits.flatMap((edit) => smallestEdit(text, edit) ?? []);
}

/** @returns undefined where what follows would become an argument of the call */
function writeItem(
  text: string,
  { key, item }: CitedKey,
  { form, supplement, isInCode }: TypstArguments,
): string | undefined {
  const note = supplement === '' ? '' : `[${supplement}]`;
  const next = text.slice(item.end, item.end + 8);
  const reference = writeTypstReference(key) + note;
  const readsOn = note === '' ? /^[.:]*[-_\p{L}\p{N}]|^\[/u : NOTHING;
  if (form === 'normal' && !isInCode && reference.startsWith('@') && !readsOn.test(next)) return reference;
  const options = [form === 'normal' ? '' : `form: "${form}"`, note && `supplement: ${note}`].filter(Boolean);
  const call = `cite(${[writeTypstLabel(key), ...options].join(', ')})`;
  if (isInCode) return call;
  return /^[[(]|^\.\p{L}/u.test(next) ? undefined : `#${call}`;
}
