/** A line such as `arXiv: 2309.17453`, `arXiv:2309.17453 [cs]` or `Citation Key: xiao2023`. */
const FIELD = /^\s*(arxiv|doi|citation key|citekey|bibtex|pmid|publisher)\s*[:=]\s*(\S.*)$/i;

/**
 * The fields that people write into the note of an item for want of their own (Zotero's “Extra”), by name in lower
 * case; of two of a name the first counts.
 *
 * Source: https://www.zotero.org/support/kb/item_types_and_fields#citing_fields_from_extra
 */
export function readCslNote(note: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of note.split(/[\r\n]+/)) {
    const [, name = '', value = ''] = FIELD.exec(line.slice(0, 1000)) ?? [];
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}
