// prettier-ignore
const GREEK: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x',
  ο: 'o', ου: 'ou', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};

/**
 * A Greek name in Latin letters, lower-case and without accents; any other name as it is. Only for names: in a title
 * a Greek letter is a symbol and goes by its own name, which is what `fold` does.
 *
 * Source: ELOT 743 (ISO 843), which passports follow; letter by letter but for the commonest pair, `ου`.
 *
 * @example romanize('Παπαδόπουλος') === 'papadopoulos'
 */
export function romanize(name: string): string {
  if (!/\p{Script=Greek}/u.test(name)) return name;
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ου|[α-ω]/g, (letters) => GREEK[letters] ?? letters);
}
