import {
  AT,
  CLOSING_BRACE,
  CLOSING_PARENTHESIS,
  COMMA,
  EQUALS,
  HASH,
  isBlank,
  isDigit,
  isLetter,
  isLineBreak,
  isNameCharacter,
  OPENING_BRACE,
  PERCENT,
  QUOTE,
} from './characters';

/** A name, a key or a run of blanks that is longer is no sign of anything: it bounds every look ahead. */
const FAR = 1000;

/** The first place from `at` on, within reach, whose character is not of the kind. */
export function skip(text: string, at: number, matches: (code: number) => boolean): number {
  let next = at;
  while (next < at + FAR && next < text.length && matches(text.charCodeAt(next))) next++;
  return next;
}

/** The first place from `at` on that is not blank, if it is within reach. */
export function skipBlanks(text: string, at: number): number {
  return skip(text, at, isBlank);
}

/** The end of the name of a type that begins here; the place itself where none does. */
export function skipTypeName(text: string, at: number): number {
  return skip(text, at, isTypeCharacter);
}

/** The first place from `at` on that is not blank or ends the line, if it is within reach. */
export function skipBlanksOfLine(text: string, at: number): number {
  return skip(text, at, (code) => isBlank(code) && !isLineBreak(code));
}

/** Where the value of a field begins whose name begins here; −1 where no `name =` stands. */
export function findValue(text: string, at: number): number {
  const nameEnd = skip(text, at, isNameCharacter);
  if (nameEnd === at) return -1;
  const equals = skipBlanks(text, nameEnd);
  return text.charCodeAt(equals) === EQUALS ? skipBlanks(text, equals + 1) : -1;
}

/** Whether `name =` begins here, and not a key such as `a=b`: a blank stands beside the sign, or a delimiter behind it. */
export function beginsFieldNotKey(text: string, at: number): boolean {
  const value = findValue(text, at);
  if (value === -1) return false;
  const code = text.charCodeAt(value);
  return (
    code === OPENING_BRACE ||
    code === QUOTE ||
    isBlank(text.charCodeAt(value - 1)) ||
    isBlank(text.charCodeAt(skip(text, at, isNameCharacter)))
  );
}

/** Whether what ends a value or joins it to another follows, be it behind blanks. */
export function isValueOver(text: string, at: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, at));
  return code === COMMA || code === CLOSING_BRACE || code === CLOSING_PARENTHESIS || code === HASH;
}

/** Whether a field ends here, be it behind blanks, so that a quote before it can be its own and not one in a text. */
export function isFieldOver(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  const code = text.charCodeAt(next);
  if (code === COMMA) return !isProse(text, next + 1);
  if (code === CLOSING_PARENTHESIS) return isEntryOver(text, next + 1);
  return next >= text.length || code === CLOSING_BRACE || code === HASH;
}

/** Whether behind a comma a text goes on: no field, no entry and no end follows. */
export function isProse(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  const code = text.charCodeAt(next);
  const ends = next >= text.length || code === CLOSING_BRACE || code === CLOSING_PARENTHESIS || code === AT;
  return !ends && findValue(text, next) === -1;
}

/** Whether what follows a brace lets it be the one that closes the entry: the line's end, another entry, a brace. */
export function isEntryOver(text: string, at: number): boolean {
  const next = skipBlanksOfLine(text, at);
  return isLineEnd(text, next) || text.charCodeAt(next) === AT || isValueOver(text, next);
}

/** Whether only blanks stand between the beginning of the line and here. */
export function isFirstOfLine(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - FAR; before--) {
    const code = text.charCodeAt(before);
    if (isLineBreak(code)) return true;
    if (!isBlank(code)) return false;
  }
  return at < FAR;
}

/** Whether the line ends here, or only a comment follows. */
export function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || isLineBreak(text.charCodeAt(at)) || text.charCodeAt(at) === PERCENT;
}

function isTypeCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x2d || code === 0x5f;
}
