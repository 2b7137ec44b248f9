/** The characters that BibTeX gives a meaning, by their code, so that loops over millions of them stay cheap. */
export const QUOTE = 0x22;
export const HASH = 0x23;
export const PERCENT = 0x25;
export const OPENING_PARENTHESIS = 0x28;
export const CLOSING_PARENTHESIS = 0x29;
export const COMMA = 0x2c;
export const EQUALS = 0x3d;
export const AT = 0x40;
export const OPENING_BRACE = 0x7b;
export const CLOSING_BRACE = 0x7d;

const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;

/** White space, and what shows nothing and means nothing between tokens: control characters, byte order marks. */
export function isBlank(code: number): boolean {
  return code <= 0x20 || code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK;
}

/** Of the ends of lines, whatever system wrote them. */
export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `a` to `z` and `A` to `Z`. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** What names of types, fields and strings are made of: `legal_id_char` in `bibtex.web`. False behind the end. */
export function isNameCharacter(code: number): boolean {
  if (code < 0x30) {
    return !(
      isBlank(code) ||
      (code >= QUOTE && code <= CLOSING_PARENTHESIS && code !== 0x24 && code !== 0x26) ||
      code === COMMA
    );
  }
  return (
    code !== EQUALS &&
    code !== OPENING_BRACE &&
    code !== CLOSING_BRACE &&
    code !== NO_BREAK_SPACE &&
    code !== BYTE_ORDER_MARK &&
    code === code
  );
}
