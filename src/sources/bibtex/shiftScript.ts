import { lower, raise } from '../cleaning/scripts';

/** Signs that stand high by themselves: the circle of a degree is a superscript in LaTeX only. */
const HIGH = /^[°′″†‡*∗⋆]+$/;

/** Raises or lowers what was in a script; in maths what Unicode cannot shift keeps its sign: `x^T`, `e^(−x)`. */
export function shiftScript(
  content: string,
  kind: 'raised' | 'lowered' | 'superscript' | 'subscript' | 'instead',
): string {
  if (kind === 'instead' || content === '' || HIGH.test(content)) return content;
  const isHigh = kind === 'raised' || kind === 'superscript';
  const shifted = isHigh ? raise(content) : lower(content);
  if (shifted !== content || kind === 'raised' || kind === 'lowered') return shifted;
  return (isHigh ? '^' : '_') + (/^[\p{L}\p{N}]+$/u.test(content) ? content : `(${content})`);
}
