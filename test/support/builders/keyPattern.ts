import assert from 'node:assert/strict';
import { readKeyPattern, type KeyPattern } from '../../../src/cite/key/keyPattern';

/** A pattern of which a test states the text: `[auth:lower][year]`. */
export function keyPattern(text: string): KeyPattern {
  const reading = readKeyPattern(text);
  assert.equal(reading.kind, 'pattern');
  return reading.pattern;
}
