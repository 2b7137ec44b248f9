import { fold } from '../../core/fold';

/**
 * Reads the terms of a text: its folded words, the pieces of words like *FlashVStream*, and the joined form of what
 * is linked by a hyphen or the like. Indexing, rescoring and queries all read text by this one function, so they
 * agree on what a word is, and every term keeps its offsets in the text as people see it.
 */

/**
 * What a term is made from: a whole `word`; a `piece` of one (*flash* of *FlashVStream*, *qwen* of *Qwen2*);
 * or several words or pieces `joined` (*dkvcache* for *dKV-Cache*).
 */
export type TermSource = 'word' | 'piece' | 'joined';

/**
 * Receives one term. `position` counts words from 0, so the distance of two terms is the difference of theirs; a
 * piece has its word's position, a joined form that of its first word.
 */
export type EmitTerm = (
  term: string,
  start: number,
  end: number,
  position: number,
  source: TermSource,
) => void;

/**
 * Receives one term as a stretch of a text, which may be the text that is read or one made for the term: its units
 * from `from` to `to`, ASCII capitals to be taken as small letters. The rest is as in `EmitTerm`.
 */
export type EmitStretch = (
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
  position: number,
  source: TermSource,
) => void;

/** Longer words are not words that people look up (a blob, a URL's tail): they are cut here. */
const MAX_WORD_LENGTH = 64;

/** Compounds of more pieces are joined as a whole only: the runs inside them grow with the square. */
const MAX_RUN_PIECES = 6;

/**
 * Emits every term of a text in order.
 *
 * @param runs also emit the runs of neighbouring pieces inside a compound that end with a word: *qwen25*, *25omni* … of
 * *Qwen2.5-Omni*; the others are found as beginnings. Worth its memory for titles only.
 *
 * @example scanWords('R²-dLLM', false, emit) // r2, r, 2, dllm, d, llm, r2dllm
 */
export function scanWords(text: string, runs: boolean, emit: EmitTerm): void {
  scanStretches(text, runs, (of, from, to, start, end, position, source) => {
    const term = of.slice(from, to);
    // A term of another text was folded when it was made.
    emit(of === text ? term.toLowerCase() : term, start, end, position, source);
  });
}

/**
 * `scanWords` for whole libraries: emits each term where it stands instead of as a string of its own, since nine of
 * ten words are plain ones that the receiver knows already.
 */
export function scanStretches(text: string, runs: boolean, emit: EmitStretch): void {
  let compound: Span[] = [];
  let position = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const plainEnd = compound.length === 0 ? plainWordEnd(text, at) : at;
    const end = plainEnd > at ? plainEnd : kind === IDEOGRAPH ? at + 1 : wordEnd(text, at);
    if (plainEnd > at) {
      emit(text, at, Math.min(end, at + MAX_WORD_LENGTH), at, end, position, 'word');
      position += 1;
    } else {
      compound.push({ start: at, end });
      if (!isJoined(text, end)) {
        emitCompound(text, compound, position, runs, emit);
        position += compound.length;
        compound = [];
      }
    }
    at = end;
  }
}

/** Is what ends here linked to another word? The star or plus of a name (*A\*-Decoding*) may stand before the link. */
function isJoined(text: string, end: number): boolean {
  const link = NAME_MARKS.has(text.charCodeAt(end)) ? end + 1 : end;
  return link + 1 < text.length && JOINERS.has(text.charCodeAt(link)) && kindAt(text, link + 1) !== OTHER;
}

/**
 * Where the plain word that begins here ends, or here if it is none. Nearly every word of a text is: ASCII letters,
 * small from the second on, need no folding, have no pieces and are known in one pass.
 */
function plainWordEnd(text: string, start: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first < 0x61 || first > 0x7a) return start;
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code < 0x61 || code > 0x7a) break;
  }
  if (end === text.length || text.charCodeAt(end) === SPACE) return end;
  return kindAt(text, end) === OTHER && !isJoined(text, end) ? end : start;
}

/** The words of a text as they are written, with their offsets. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  scanWords(text, false, (_term, start, end, _position, source) => {
    if (source === 'word') spans.push({ start, end });
  });
  return spans;
}

/** Half-open offsets in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

function emitCompound(
  text: string,
  words: readonly Span[],
  position: number,
  runs: boolean,
  emit: EmitStretch,
): void {
  const pieces: PieceOfWord[] = [];
  for (const [index, word] of words.entries()) {
    const written = text.slice(word.start, word.end);
    emitFolded(written, word, position + index, 'word', emit);
    const cuts = pieceCuts(written);
    let start = 0;
    for (const cut of cuts.length === 0 ? [written.length] : [...cuts, written.length]) {
      pieces.push({ start: word.start + start, end: word.start + cut, word: index });
      start = cut;
    }
    if (cuts.length === 0) continue;
    for (const piece of pieces.slice(-cuts.length - 1)) {
      emitFolded(text.slice(piece.start, piece.end), piece, position + index, 'piece', emit);
    }
  }
  if (words.length > 1) emitJoined(text, words, 0, words.length - 1, position, emit);
  if (!runs || pieces.length > MAX_RUN_PIECES) return;
  for (let from = 0; from < pieces.length; from += 1) {
    for (let to = from + 1; to < pieces.length; to += 1) {
      const first = pieces[from]!;
      const last = pieces[to]!;
      const isWhole = from === 0 && to === pieces.length - 1;
      const isWord = words[first.word]?.start === first.start && words[first.word]?.end === last.end;
      const endsWord = words[last.word]?.end === last.end;
      if (!isWhole && !isWord && endsWord) emitJoined(text, pieces, from, to, position + first.word, emit);
    }
  }
}

interface PieceOfWord extends Span {
  readonly word: number;
}

function emitJoined(
  text: string,
  spans: readonly Span[],
  from: number,
  to: number,
  position: number,
  emit: EmitStretch,
): void {
  let written = '';
  for (let index = from; index <= to; index += 1) {
    const span = spans[index]!;
    written += text.slice(span.start, span.end);
  }
  emitFolded(written, { start: spans[from]!.start, end: spans[to]!.end }, position, 'joined', emit);
}

function emitFolded(
  written: string,
  { start, end }: Span,
  position: number,
  source: TermSource,
  emit: EmitStretch,
): void {
  const term = fold(written.length > MAX_WORD_LENGTH ? written.slice(0, MAX_WORD_LENGTH) : written);
  emit(term, 0, term.length, start, end, position, source);
}

/**
 * Where a word falls into pieces: before a capital that follows a small letter, before the last capital of a run
 * that goes on in small letters, and between letters and digits. The plural of an acronym (*LLMs*) stays whole.
 */
export function pieceCuts(word: string): number[] {
  const cuts: number[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const before = caseAt(word, at - 1);
    const here = caseAt(word, at);
    const startsWord =
      here === UPPER &&
      before === UPPER &&
      at + 1 < word.length &&
      caseAt(word, at + 1) === LOWER &&
      !(word.charCodeAt(at + 1) === SMALL_S && at + 2 === word.length);
    const changes = (here === UPPER && before === LOWER) || (here === DIGIT) !== (before === DIGIT);
    if (startsWord || changes) cuts.push(at);
  }
  return cuts;
}

const SPACE = 0x20;
const SMALL_S = 0x73;
const LOWER = 0;
const UPPER = 1;
const DIGIT = 2;

function caseAt(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? UPPER : LOWER;
  const character = word.charAt(at);
  if (/\p{N}/u.test(character)) return DIGIT;
  return character === character.toLowerCase() ? LOWER : UPPER;
}

/** What may stand inside a name without parting it: `R^2-dLLM`, `Qwen2.5`, `O’Brien`, `SNN_3D`. */
const JOINERS: ReadonlySet<number> = new Set(Array.from("-‐‑–_^.'’", (joiner) => joiner.charCodeAt(0)));

const NAME_MARKS: ReadonlySet<number> = new Set(Array.from('*+', (mark) => mark.charCodeAt(0)));

const UNKNOWN = 0;
const OTHER = 1;
const WORD = 2;
/** Scripts written without spaces: each character is a word, and neighbours are found by their nearness. */
const IDEOGRAPH = 3;

/** Kind of each code unit, found out when first met: a regular expression a character would dominate the scan. */
const KINDS = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = KINDS[code]!;
  if (known !== UNKNOWN) return known;
  return (KINDS[code] = kindOf(text.charAt(at)));
}

function kindOf(character: string): number {
  // Halves of astral letters (mathematical alphabets) count as letters; a lone half folds to itself.
  if (/[\ud800-\udfff]/.test(character)) return WORD;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(character)) return IDEOGRAPH;
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? WORD : OTHER;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && kindAt(text, end) === WORD) end += 1;
  return end;
}
