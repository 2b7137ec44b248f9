/** What stands where a journal does and is none: arXiv, bioRxiv and the like. */
const NO_VENUE =
  /^(?:[a-z]*rxiv\b|corr$|computing research repository|e-?prints?\b|(?:\w+ )?preprints?(?: server)?$|ssrn\b)/i;

/** The first of several names that there is; undefined where it is the name of a preprint server. */
export function chooseVenue(names: readonly (string | undefined)[]): string | undefined {
  const venue = names.find((name) => name !== undefined && name !== '');
  return venue === undefined || NO_VENUE.test(venue) ? undefined : venue;
}
