import { folderOf } from '../paths';
import type { ProjectReading } from '../projectReading';
import { readWholes } from '../readWholes';
import { LatexProject, type LatexFiles } from './latexProject';
import { placesOf } from './latexPaths';

const ENDINGS = ['.tex', '.ltx', '.rnw', '.jnw', '.rtex'];
/** A folder full of papers has no root for a note in it; reading them all would not find one. */
const MOST_CANDIDATES = 150;
const MOST_MAGIC_STEPS = 8;

/**
 * The root document of a LaTeX file: what its magic comment or its `subfiles` class says, itself if it has a
 * `\documentclass`, else the nearest file with one that takes it in. Undefined where there is none.
 */
export async function findLatexRoot(
  reading: ProjectReading,
  files: LatexFiles,
  document: string,
): Promise<string | undefined> {
  const told = await followTold(reading, files, document);
  const file = await files.read(told);
  const loaded = file?.documentClass;
  if (told !== document || (loaded !== undefined && loaded.name !== 'standalone')) return told;
  const searched = await searchRoot(reading, files, document);
  if (searched === undefined && loaded === undefined) {
    reading.explain(
      `${reading.name(document)} has no \\documentclass, and no file was found that takes it in.`,
    );
  }
  return searched ?? (loaded === undefined ? undefined : document);
}

/** Follows magic comments and `\documentclass[../main]{subfiles}` as long as they lead to another file. */
async function followTold(reading: ProjectReading, files: LatexFiles, document: string): Promise<string> {
  let at = document;
  const seen = new Set([at]);
  for (let step = 0; step < MOST_MAGIC_STEPS; step += 1) {
    const file = await files.read(at);
    const isSubfile = file?.documentClass?.name === 'subfiles';
    const told = file?.magicRoot ?? (isSubfile ? file.documentClass.options : undefined);
    if (told === undefined) return at;
    const next = await firstFile(files, placesOf(told.replace(/^"|"$/g, ''), [folderOf(at)], '.tex'));
    const how = file?.magicRoot === undefined ? 'class subfiles' : 'magic comment';
    if (next === undefined)
      reading.missOut(`The ${how} of ${reading.name(at)} names “${told}”, which does not exist.`);
    else if (!seen.has(next))
      reading.explain(`The ${how} of ${reading.name(at)} names the root ${reading.name(next)}.`);
    if (next === undefined || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
  return at;
}

async function searchRoot(
  reading: ProjectReading,
  files: LatexFiles,
  document: string,
): Promise<string | undefined> {
  const search = { part: document, endings: ENDINGS, most: MOST_CANDIDATES };
  for await (const [path, file] of readWholes(reading, search, (path) => files.read(path))) {
    if (file?.documentClass === undefined || file.documentClass.name === 'subfiles') continue;
    if (!(await takesIn(new LatexProject(reading, files, path), document))) continue;
    reading.explain(`${reading.name(path)} has a \\documentclass and takes in ${reading.name(document)}.`);
    return path;
  }
  return undefined;
}

async function takesIn(project: LatexProject, document: string): Promise<boolean> {
  for await (const { path } of project.parts('all')) if (path === document) return true;
  return false;
}

async function firstFile(files: LatexFiles, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if ((await files.read(path)) !== undefined) return path;
  return undefined;
}
