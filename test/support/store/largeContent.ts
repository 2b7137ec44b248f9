import { nextRandom } from './nextRandom';

/** Between 1 and 400 kilobytes that a number of 32 bits tells. */
export function largeContent(number: number): Uint8Array {
  const words = new Uint32Array(256 + (number % 100_000));
  let word = number;
  for (let at = 0; at < words.length; at += 1) {
    words[at] = word;
    word = nextRandom(word);
  }
  return new Uint8Array(words.buffer);
}

/** The number that told the content, as a text; says so when no number does. */
export function nameContent(content: Uint8Array): string {
  const [number = 0] = new Uint32Array(new Uint8Array(content.subarray(0, 4)).buffer);
  return Buffer.from(largeContent(number)).equals(content) ? String(number) : 'something else';
}
