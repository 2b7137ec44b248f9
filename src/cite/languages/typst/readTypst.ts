import type { Citation, CitedKey, CitingText, KeyList } from '../citationLanguage';
import { TYPST_RUN } from '../forms/keyLists';
import { writeTypstLabel } from '../safeKeys';
import type { TypstItem } from './readTypstItem';
import { scanTypst } from './scanTypst';

/** A call takes one key; further ones get calls of their own. */
const KEYS_OF_CALLS: KeyList = { separator: ') #cite(', write: writeTypstLabel };
/** In code, contents are added up. */
const CALLS_IN_CODE: KeyList = { separator: ' + ', write: (key) => `cite(${writeTypstLabel(key)})` };
const ONE_SPACE = /^[ \t]*(?:\r?\n[ \t]*)?$/;

/**
 * Reads Typst: `@key[p. 3]` and `#cite(<key>)`, several as one citation where only space separates them, as Typst
 * itself joins them. `@label` of something that the text itself labels is no citation.
 */
export function readTypst(text: string): CitingText {
  const { items, labels, opaque, code } = scanTypst(text);
  const citations: Citation[] = [];
  let run: TypstItem[] = [];
  const endRun = () => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return;
    const range = { start: first.range.start, end: last.range.end };
    const name = run.every(({ kind }) => kind === 'call') ? 'cite' : '';
    citations.push({ range, name, keysRange: range, keys: run.map(citedKey), list: TYPST_RUN });
    run = [];
  };
  for (const item of items) {
    if (item.kind !== 'call' && labels.has(item.key)) continue;
    const last = run.at(-1);
    if (item.kind === 'source' || (last && item.range.start < last.range.end)) {
      citations.push(singleCall(item));
      continue;
    }
    if (item.isEmpty || item.inCode || !last || !ONE_SPACE.test(text.slice(last.range.end, item.range.start)))
      endRun();
    if (item.isEmpty) citations.push(emptyCall(item));
    else if (item.inCode) citations.push({ ...singleCall(item), list: CALLS_IN_CODE });
    else run.push(item);
  }
  endRun();
  return { citations: citations.sort((a, b) => a.range.start - b.range.start), opaque, code };
}

function citedKey({ key, keyRange, range }: TypstItem): CitedKey {
  return { key, range: keyRange, item: range };
}

function singleCall(item: TypstItem): Citation {
  const { range } = item;
  return { range, name: 'cite', keysRange: range, keys: [citedKey(item)], list: TYPST_RUN };
}

function emptyCall({ range, keyRange, isUnfinished }: TypstItem): Citation {
  const citation = { range, name: 'cite', keysRange: keyRange, keys: [], list: KEYS_OF_CALLS };
  return isUnfinished ? { ...citation, around: { opening: '', closing: ')' } } : citation;
}
