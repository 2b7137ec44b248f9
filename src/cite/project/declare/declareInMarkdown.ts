import type { TextEdit } from '../../edit/textEdit';
import { lineEndOf } from '../../lines';
import { findFrontMatter } from '../markdown/frontMatter';
import { declareInYaml } from './declareInYaml';

/** `bibliography:` in the front matter of a Markdown document, which is made where there is none. */
export function declareInFrontMatter(text: string, value: string): readonly TextEdit[] {
  const front = findFrontMatter(text);
  const declaration = { keys: ['bibliography'], isList: false, value };
  if (front !== undefined) return declareInYaml({ text, ...front, ...declaration });
  // An opening fence without its end: another one before it would make the text front matter.
  if (/^\uFEFF?---[ \t]*\r?\n/.test(text)) return [];
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  const end = lineEndOf(text);
  const [line] = declareInYaml({ text: '', start: 0, end: 0, ...declaration });
  const yaml = (line?.text ?? '').replaceAll('\n', end);
  return [{ start: at, end: at, text: `---${end}${yaml}---${end}${text.length > at ? end : ''}` }];
}

/** Settings files of Quarto, mystmd and Jupyter Book: a list or a single name under keys. */
export function declareInSettings(
  text: string,
  keys: readonly string[],
  isList: boolean,
  value: string,
): readonly TextEdit[] {
  return declareInYaml({ text, start: 0, end: text.length, keys, isList, value });
}
