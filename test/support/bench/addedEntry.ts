import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, open, rename, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** An entry that is like no other, to be found by its title. */
export interface AddedEntry {
  readonly title: string;
  readonly text: string;
}

/** @param word differs from that of other entries, since a query forgives typing errors */
export function makeEntry(word: string): AddedEntry {
  const title = `${word} Cartography of Lanternfish`;
  return {
    title,
    text: `\n@article{${word.toLowerCase()}2025,\n  title = {${title}},\n  author = {Rose, Ada},\n  year = {2025}\n}\n`,
  };
}

/** Adds an entry as programs do that only append. */
export async function addAtEnd(file: string, { text }: AddedEntry): Promise<void> {
  await appendFile(file, text);
}

/** Adds an entry as programs do that write a file anew under another name and then put it in the place of the old. */
export async function addInMiddle(file: string, { text }: AddedEntry): Promise<void> {
  const middle = await findEntry(file, Math.floor((await stat(file)).size / 2));
  const draft = `${file}.draft`;
  await pipeline(createReadStream(file, { end: middle - 1 }), createWriteStream(draft));
  await appendFile(draft, text);
  await pipeline(createReadStream(file, { start: middle }), createWriteStream(draft, { flags: 'a' }));
  await rename(draft, file);
}

/** Where, from a place on, an entry begins that an empty line parts from the one before. */
async function findEntry(path: string, from: number): Promise<number> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, from);
    const at = buffer.indexOf('}\n\n@');
    if (at === -1) throw new Error(`${path}: no entry begins behind byte ${from}`);
    return from + at + 2;
  } finally {
    await file.close();
  }
}
