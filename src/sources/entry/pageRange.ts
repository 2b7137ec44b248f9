/** A dash between two page numbers, which may have letters before them: `920 – 926`, `e12-e20`. */
const DASHES = /(?<=[\p{L}\d])\s*[-‐‑–—]+\s*(?=\p{L}?\d)/gu;

/**
 * Pages with the dashes of BibTeX; undefined for none.
 *
 * @example readPageRange('920 – 926, 931') === '920--926, 931'
 */
export function readPageRange(text: string): string | undefined {
  return text.trim().replace(DASHES, '--') || undefined;
}
