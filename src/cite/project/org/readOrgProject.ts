import { collectIncluded } from '../collectIncluded';
import { findWhole } from '../findWhole';
import { folderOf, resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography, ToolReading } from '../toolReading';
import { readOrgFile, type OrgFile } from './orgFile';

const ENDINGS = ['.org'];

interface OrgPart {
  readonly path: string | undefined;
  readonly file: OrgFile;
}

/** Reads the project of an Org document: the file that includes it, setup files, and whether it is org-cite or org-ref. */
export async function readOrgProject(reading: ProjectReading): Promise<ToolReading> {
  const { path, text } = reading.document;
  const own = readOrgFile(text);
  const root =
    path === undefined ? undefined : await findWhole(reading, path, { endings: ENDINGS, includesOf });
  const parts = root === undefined ? [{ path, file: own }] : await collectParts(reading, root);
  const folder = root === undefined ? (reading.folder ?? '/') : folderOf(root);
  const named = parts.flatMap((part) => nameAll(reading, part, folder));
  return { tool: 'org', format: formatOf(reading, own, parts), root, named };
}

/** What the document itself cites with counts more than what the project names. */
function formatOf(reading: ProjectReading, own: OrgFile, parts: readonly OrgPart[]): 'org' | 'org-ref' {
  const some = (test: (file: OrgFile) => boolean) => parts.some(({ file }) => test(file));
  const speaksOrg =
    own.citesOrg || some(({ keywords, hasCiteExport }) => keywords.length > 0 || hasCiteExport);
  const speaksOrgRef = own.citesOrgRef || some(({ links }) => links.length > 0);
  if (own.citesOrg || !speaksOrgRef || (speaksOrg && !own.citesOrgRef)) return 'org';
  reading.explain('The document uses links of org-ref.');
  return 'org-ref';
}

function includesOf(text: string, path: string): readonly string[] {
  return readOrgFile(text).inclusions.map((inclusion) => resolvePath(folderOf(path), inclusion));
}

async function collectParts(reading: ProjectReading, root: string): Promise<readonly OrgPart[]> {
  const files = await collectIncluded(reading, root, includesOf);
  return files.map(({ path, text }) => ({ path, file: readOrgFile(text) }));
}

function nameAll(
  reading: ProjectReading,
  { path, file }: OrgPart,
  folder: string,
): readonly NamedBibliography[] {
  const folders = [...(path === undefined ? [] : [folderOf(path)]), folder];
  return [...file.keywords, ...file.links].flatMap(({ text, start, end }) => {
    if (text.startsWith('~')) {
      reading.missOut(`“${text}” lies in the home folder, which is not known here.`);
      return [];
    }
    const candidates = folders.map((from) => resolvePath(from, text));
    return [{ candidates, bib: 'bibtex' as const, namedIn: { path, range: { start, end } } }];
  });
}
