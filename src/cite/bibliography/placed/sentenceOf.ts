/** What follows a colon, as a sentence of its own: `expected an entry` as `Expected an entry.` */
export function sentenceOf(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
