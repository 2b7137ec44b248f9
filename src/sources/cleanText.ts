import { BARE_MATHS } from './cleaning/bareMaths';
import { COMMANDS, unwrapArguments } from './cleaning/latex';
import { rewrite } from './cleaning/rewrite';
import { SCRIPTS } from './cleaning/scripts';
import { TYPOGRAPHY } from './cleaning/typography';

const REWRITES = [...BARE_MATHS, ...COMMANDS, ...SCRIPTS, ...TYPOGRAPHY];

const ADDRESS = /https?:\/\/[^\s{}]+(?:\{([^{}]*)\})?/g;

/** Characters that show nothing: control characters, zero-width ones, and those that reverse what people read. */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu;

/**
 * The text for people to read and search: maths and LaTeX that the listing site mangled, put right. Addresses pass
 * unchanged, whatever they contain; one that the site printed twice (`https://x.org{https://x.org}`) is printed once.
 *
 * @example cleanText('up to 44times on 512 times 512 (sim 8\\%)') === 'up to 44× on 512 × 512 (~8%)'
 */
export function cleanText(text: string): string {
  const unwrapped = unwrapArguments(text.replace(INVISIBLE, ''));
  let cleaned = '';
  let end = 0;
  for (const match of unwrapped.matchAll(ADDRESS)) {
    const [whole, braced] = match;
    const address = braced === undefined ? whole : whole.slice(0, -braced.length - 2);
    cleaned += cleanProse(unwrapped.slice(end, match.index)) + address;
    if (braced !== undefined && !/^https?:/.test(braced)) cleaned += ` (${cleanProse(braced)})`;
    end = match.index + whole.length;
  }
  cleaned += cleanProse(unwrapped.slice(end));
  return dropGroups(cleaned).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function cleanProse(text: string): string {
  // Most texts are clean; none of the rules can apply without one of these.
  return /[\\^_~!`]|--|times|pm|sim|approx|floor|ceil/.test(text) ? rewrite(text, REWRITES) : text;
}

/** Drops braces that group a sentence with an address, and those without a partner; `{4,8}` is a set and stays. */
function dropGroups(text: string): string {
  return text
    .replace(/\{([^{}]*https?:[^{}]*)\}/g, '$1')
    .replace(/\{([^{}]*)\}|[{}]/g, (all, inner?: string) => (inner === undefined ? '' : all));
}
