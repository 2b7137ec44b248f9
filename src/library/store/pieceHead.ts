/**
 * The bytes of a head with the names of its pieces, in parts that follow one another:
 *
 * ```
 * length of the names in bytes (32 bits), the names as a JSON array filled up with spaces to a whole word, the head
 * ```
 */
export function headBytes(pieces: readonly string[], head: Uint8Array): readonly Uint8Array[] {
  const text = JSON.stringify(pieces);
  // In ASCII, as all names of files are.
  const names = new TextEncoder().encode(text.padEnd((text.length + 3) & ~3));
  return [new Uint8Array(Uint32Array.of(names.length).buffer), names, head];
}

/** Reads what `headBytes` made, without copying the head. */
export function readHead(bytes: Uint8Array): {
  readonly pieces: readonly string[];
  readonly head: Uint8Array;
} {
  const start = 4;
  const [length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 1);
  const names = new TextDecoder().decode(bytes.subarray(start, start + length));
  return { pieces: JSON.parse(names) as readonly string[], head: bytes.subarray(start + length) };
}
