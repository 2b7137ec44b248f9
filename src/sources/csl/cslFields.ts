/** An item of CSL data as JSON or YAML has it. */
export type CslFields = Readonly<Record<string, unknown>>;

/** The fields of a mapping; none for anything else. */
export function fieldsOf(value: unknown): CslFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as CslFields) : {};
}

/** A text or a number as text; of a list, as Crossref has it, the first; empty for anything else. */
export function textOf(value: unknown): string {
  const single: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof single === 'string') return single.trim();
  return typeof single === 'number' ? String(single) : '';
}

/** The texts of a list, or the one text. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}
