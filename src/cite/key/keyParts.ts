/**
 * What a key is made of, as a query: the library's words are not those of a key that another bibliography made up.
 *
 * @example keyParts('xiao2023efficient') === 'xiao 2023 efficient'
 */
export function keyParts(key: string): string {
  return (key.match(/\d+|[^\d_:.-]+/g) ?? []).join(' ');
}
