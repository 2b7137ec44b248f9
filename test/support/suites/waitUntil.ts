import assert from 'node:assert/strict';

/**
 * Waits until something holds: an edit made in the other extension host reaches this one a moment after its command.
 *
 * @param patience in milliseconds
 */
export async function waitUntil(holds: () => boolean, what?: () => string, patience = 5000): Promise<void> {
  const end = Date.now() + patience;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(holds(), what?.());
}
