import { makeEntry } from './addedEntry';

/** The large file in the folder. */
export const BIBLIOGRAPHY = 'large.bib';
/** A title of the bundled index. */
export const BUNDLED_TITLE = 'Efficient Streaming Language Models with Attention Sinks';
/** Stands at the end of the large file: when it is found, all is. */
export const PLANTED = makeEntry('Kakapo');
