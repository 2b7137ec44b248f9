import { measureWindow } from './measureWindow';

/** Runs in a window that opens the folder again. */
export const run = () => measureWindow('next.json', ['Babirusa', 'Fossicker']);
