/** Which of several writings of one thing is the later: by number, and for equal numbers by the writer's name. */
export interface Stamp {
  /** From 1, each writing one more than the highest that its writer saw. */
  readonly number: number;
  /** The window that wrote, by a random name: two windows that take the same number still write two files. */
  readonly writer: string;
}

/** One writing of a thing (the index, the catalogue, a source's content): a file that is written once. */
export interface Generation extends Stamp {
  readonly thing: string;
}

/** Positive when `a` is later than `b`, negative when it is earlier, 0 when they are the same writing. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.number !== b.number) return a.number - b.number;
  return a.writer === b.writer ? 0 : a.writer > b.writer ? 1 : -1;
}

/**
 * The file of a generation, in letters that every file system has, none of which differ by case alone.
 *
 * @example fileOf({ thing: 'catalogue', number: 12, writer: 'k3v9' }) === 'catalogue-12-k3v9.bin'
 */
export function fileOf({ thing, number, writer }: Generation): string {
  return `${thing}-${number}-${writer}.bin`;
}

// No number that could not be counted on from, and one form for each: two files never are the same generation.
const FILE = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)?)-([1-9][0-9]{0,11})-([a-z0-9]+)\.bin$/;

/** The generation that a file holds, by its name; undefined for files of others, which are left alone. */
export function generationOf(file: string): Generation | undefined {
  const [, thing, number, writer] = FILE.exec(file) ?? [];
  if (thing === undefined || number === undefined || writer === undefined) return undefined;
  return { thing, number: Number(number), writer };
}

/** A name that no one else has: 64 bits of chance in lower-case letters and digits. */
export function randomName(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(numbers, (number) => number.toString(36).padStart(7, '0')).join('');
}
