import { measureWindow } from './measureWindow';

/** Runs in a window that sees the folder for the first time. */
export const run = () => measureWindow('first.json', ['Zyxomma', 'Quetzal']);
