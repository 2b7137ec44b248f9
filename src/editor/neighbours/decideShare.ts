import { NEIGHBOURS, type LanguageFeature } from './neighbours';

/** The setting `literature.languageFeatures`. */
export type LanguageFeaturesSetting = 'auto' | 'on' | 'off';

/**
 * How much of a feature is ours in a document: all of it, only what the others lack (papers of the library,
 * did-you-mean), or nothing.
 */
export type Share = 'all' | 'rest' | 'none';

/** The document that a feature is asked for. */
export interface ServedDocument {
  readonly languageId: string;
  /** The scheme of its URI. */
  readonly scheme: string;
}

/**
 * Decides what is left to us of a feature, so that nothing appears twice.
 *
 * @param isActive whether the extension of an id runs now
 * @example decideShare('auto', 'hover', { languageId: 'latex', scheme: 'file' }, () => true) === 'rest'
 */
export function decideShare(
  setting: LanguageFeaturesSetting,
  feature: LanguageFeature,
  { languageId, scheme }: ServedDocument,
  isActive: (extension: string) => boolean,
): Share {
  if (setting !== 'auto') return setting === 'on' ? 'all' : 'none';
  const isServed = NEIGHBOURS.some(
    ({ extension, languageIds, features, filesOnly }) =>
      languageIds.includes(languageId) &&
      features.includes(feature) &&
      (filesOnly !== true || scheme === 'file') &&
      isActive(extension),
  );
  return isServed ? 'rest' : 'all';
}
