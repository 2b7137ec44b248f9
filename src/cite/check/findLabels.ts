import type { CitationFormat } from '../languages/citationLanguage';

/** Where the sign of a citation also refers to something in the text, how that is given its name. */
const LABELS: Partial<Record<CitationFormat, readonly RegExp[]>> = {
  // Packages for glossaries and figures give names in code: any short text there may be one.
  typst: [
    /(?<![(,] ?)<([^\s<>"]{1,100})>/g,
    /(?<!cite\(\s{0,9}label\(\s{0,9})"([^\s"\\]{1,100})"/g,
    /(?:^|[(,\s])([\w-]{1,100})\s*:/g,
  ],
  pandoc: [
    /\{[^{}\n]{0,200}?#([\w:.-]{1,100})/g,
    /^#\|[ \t]*(?:label|lst-label|tbl-label)[ \t]*:[ \t]*["']?([\w:.-]{1,100})/gm,
    /\\label\{([^{}\s]{1,100})\}/g,
    /^[ \t]*\(@([\w-]{1,100})\)/gm,
    /^```+[ \t]*\{\w+[ \t]+([\w:.-]{1,100})/gm,
  ],
  myst: [
    /^[ \t]*\(([^()\s]{1,100})\)=/gm,
    /^[ \t]*:(?:label|name)[ \t]*:[ \t]*(\S{1,100})/gm,
    /^[ \t]*(?:label|name)[ \t]*:[ \t]*(\S{1,100})/gm,
    /\{[^{}\n]{0,200}?#([\w:.-]{1,100})/g,
    /\\label\{([^{}\s]{1,100})\}/g,
    /^#\|[ \t]*label[ \t]*:[ \t]*(\S{1,100})/gm,
  ],
};

/** Whether what a citation's sign names may be something in the text, so that other files have to be looked at too. */
export function hasLabels(format: CitationFormat): boolean {
  return LABELS[format] !== undefined;
}

/** The names that a text gives to figures, sections and the like, and that a citation's sign would refer to as well. */
export function findLabels(text: string, format: CitationFormat): ReadonlySet<string> {
  const patterns = LABELS[format] ?? [];
  return new Set(patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, name]) => name ?? '')));
}

/** Whether a key refers to one of the labels, also with the kind of thing before it: `fig:sales`, `eqt:sales`. */
export function isLabelOf(key: string, labels: ReadonlySet<string>): boolean {
  if (labels.has(key)) return true;
  const colon = key.indexOf(':');
  return colon > 0 && (labels.has(key.slice(colon + 1)) || labels.has(key.slice(0, colon)));
}
