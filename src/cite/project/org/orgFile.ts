import type { TextRange } from '../../../core/textRange';

/** A name with its place, without quotes. */
export interface OrgName extends TextRange {
  readonly text: string;
}

/** What one Org file says that citing depends on. */
export interface OrgFile {
  /** `#+bibliography:` */
  readonly keywords: readonly OrgName[];
  /** `bibliography:a.bib,b.bib`, the links of org-ref. */
  readonly links: readonly OrgName[];
  /** `#+setupfile:` and `#+include:` */
  readonly inclusions: readonly string[];
  readonly hasCiteExport: boolean;
  readonly citesOrg: boolean;
  readonly citesOrgRef: boolean;
}

const LINE = /[^\n]*(?:\n|$)/g;
const BLOCK = /^[ \t]*#\+begin_(src|example|export|comment)\b/i;
const KEYWORD = /^[ \t]*#\+([a-z_]+):[ \t]*(.*?)[ \t\r\n]*$/is;
/** At a word's start, bare or in double brackets, as org-ref's links are; `nobibliography:` reads no differently. */
const LINK = /(?<![\w+#])(?:no)?bibliography:([^\s\][<>]{1,2000})/g;
const ORG_CITATION = /\[cite(?:\/[\w/-]+)?:[^\]\n]{0,200}@/;
const ORG_REF_CITATION =
  /(?<![\w[/:])(?:\[\[)?(?:cite|[Cc]ite[a-z]{1,12}|(?:auto|paren|text|foot)cite)\*?:&?[\w][\w:.-]*/;

/** Reads what an Org file says about citing; any text is an Org file. */
export function readOrgFile(text: string): OrgFile {
  const keywords: OrgName[] = [];
  const links: OrgName[] = [];
  const inclusions: string[] = [];
  let hasCiteExport = false;
  let citesOrg = false;
  let citesOrgRef = false;
  let block: RegExp | undefined;
  for (const match of text.matchAll(LINE)) {
    const [line] = match;
    if (block !== undefined) {
      if (block.test(line)) block = undefined;
      continue;
    }
    const opened = BLOCK.exec(line)?.[1];
    if (opened !== undefined) block = new RegExp(`^[ \\t]*#\\+end_${opened}\\b`, 'i');
    if (opened !== undefined || /^[ \t]*#(?!\+)/.test(line)) continue;
    const [, keyword, value = ''] = KEYWORD.exec(line) ?? [];
    const name = keyword?.toLowerCase();
    if (name === 'bibliography')
      keywords.push(...nameIn(value, match.index + line.indexOf(value, line.indexOf(':') + 1)));
    else if (name === 'setupfile') inclusions.push(unquote(value));
    else if (name === 'include') inclusions.push(/^"([^"]*)"/.exec(value)?.[1] ?? value.split(/\s/)[0] ?? '');
    else if (name === 'cite_export') hasCiteExport = true;
    else if (name === undefined) {
      for (const link of line.matchAll(LINK)) links.push(...split(link, match.index));
      citesOrg ||= ORG_CITATION.test(line);
      citesOrgRef ||= ORG_REF_CITATION.test(line);
    }
  }
  return { keywords, links, inclusions, hasCiteExport, citesOrg, citesOrgRef };
}

function nameIn(value: string, start: number): readonly OrgName[] {
  const text = unquote(value);
  const at = start + value.indexOf(text);
  return text === '' ? [] : [{ text, start: at, end: at + text.length }];
}

function unquote(value: string): string {
  return /^"(.*)"$/.exec(value)?.[1] ?? value;
}

function split(link: RegExpExecArray, lineStart: number): readonly OrgName[] {
  const list = link[1] ?? '';
  let start = lineStart + link.index + link[0].length - list.length;
  return list.split(',').flatMap((text) => {
    const name = { text, start, end: start + text.length };
    start = name.end + 1;
    return text === '' ? [] : [name];
  });
}
