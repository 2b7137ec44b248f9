/** Reads an option that is a whole number from 1. @throws Error that names the option where it is none */
export function readCount(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${option} ${text}: expected a whole number from 1`);
}
