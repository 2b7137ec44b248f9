/** `C:/…` and `C:\…`, as people write them into documents, and `/C:/…`, as URIs have them. */
const DRIVE = /^\/?([A-Za-z]):[\\/]/;

/**
 * The path that a document means, made absolute and without `.`, `..` and doubled slashes. There is nothing above `/`.
 *
 * @param folder what a relative path starts from, itself absolute
 * @example resolvePath('/paper/chapters', '../refs.bib') === '/paper/refs.bib'
 * @example resolvePath('/paper', 'C:\\refs.bib') === '/c:/refs.bib'
 */
export function resolvePath(folder: string, path: string): string {
  const drive = DRIVE.exec(path)?.[1]?.toLowerCase();
  const slashed = drive === undefined ? path : `/${drive}:/${path.replace(DRIVE, '').replaceAll('\\', '/')}`;
  const steps = slashed.startsWith('/') ? slashed.split('/') : [...folder.split('/'), ...slashed.split('/')];
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return `/${kept.join('/')}`;
}

/** Whether a path says itself where it starts. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || DRIVE.test(path);
}

/** @example folderOf('/paper/main.tex') === '/paper' */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** @example nameOf('/paper/main.tex') === 'main.tex' */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The file ending in lower case with its dot; empty for a name without one. @example endingOf('/a/Main.TEX') === '.tex' */
export function endingOf(path: string): string {
  return /(?<=[^/])\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** A path as one writes it in a document of a folder. @example relativePath('/paper/chapters', '/paper/refs.bib') === '../refs.bib' */
export function relativePath(folder: string, path: string): string {
  const from = stepsOf(folder);
  const to = stepsOf(path);
  const shared = countShared(from, to);
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Whether a path lies in a folder, at any depth. */
export function isInside(folder: string, path: string): boolean {
  return folder === '/' || path.startsWith(`${folder}/`);
}

/** How far a folder is from another: how many folders to leave, and how many to enter then. */
export function folderDistance(from: string, to: string): { readonly up: number; readonly down: number } {
  const start = stepsOf(from);
  const end = stepsOf(to);
  const shared = countShared(start, end);
  return { up: start.length - shared, down: end.length - shared };
}

function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

function countShared(some: readonly string[], others: readonly string[]): number {
  const different = some.findIndex((step, i) => step !== others[i]);
  return different < 0 ? some.length : different;
}
