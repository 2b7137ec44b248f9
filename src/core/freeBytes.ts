/** Of ES2024: newer hosts of VS Code have it, those that run Node 20 have not. */
interface Transferable {
  readonly transfer?: (length: number) => ArrayBuffer;
}

/**
 * Gives the memory of bytes back at once, whoever still holds them: for them there are none any more. The garbage
 * collector alone would leave those of a large file where they are for many seconds.
 */
export function freeBytes({ buffer }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer)) return;
  const { transfer } = buffer as Transferable;
  if (transfer) transfer.call(buffer, 0);
  // What they are moved to nobody has, so it is collected with the next garbage.
  else structuredClone(buffer, { transfer: [buffer] });
}
