/** How people write a range between two page numbers: `920-926`, `920--926`, `920 – 926`. */
const RANGE = /(?<=\d)\s*[-–]+\s*(?=\d)/;

/** The numbers that a dash joins, as they are written: `['920', '926']`; of several ranges, what stands between dashes. */
export function splitPages(pages: string): readonly string[] {
  return pages.trim().split(RANGE);
}
