/** Shows more papers of a topic. Not in the manifest: it is for the row that calls it. */
export const SHOW_MORE = 'literature.topics.showMore';
