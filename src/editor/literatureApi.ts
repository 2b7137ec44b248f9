import type { LiteratureLibrary } from './library/literatureLibrary';

/**
 * What activation gives to other extensions of the same host, and to measurements: the library, to be asked and watched.
 *
 * @example
 * const library = await extensions.getExtension<LiteratureApi>('literature-lookup.literature-lookup')?.activate();
 * const [best] = (await library?.search('attention sinks', 1)) ?? [];
 */
export type LiteratureApi = Pick<LiteratureLibrary, 'search' | 'sources' | 'settled' | 'onDidChange'>;
