import type { CitingDocument, CitingProject, FileEdits } from './citingProject';
import { createSite, type DeclarationSite } from './declare/declarationSite';
import { declareInAsciidoc } from './declare/declareInAsciidoc';
import { declareInLatex } from './declare/declareInLatex';
import { declareInFrontMatter, declareInSettings } from './declare/declareInMarkdown';
import { declareInOrg } from './declare/declareInOrg';
import { declareDirective, declareInSphinx } from './declare/declareInSphinx';
import { declareInTypst } from './declare/declareInTypst';
import { endingOf, folderOf, isInside } from './paths';
import type { ProjectFiles } from './projectFiles';
import { isNotebook, ProjectReading } from './projectReading';

/** What `declareBibliography` needs. */
export interface BibliographyDeclaration {
  readonly project: CitingProject;
  readonly document: CitingDocument;
  /** The bibliography; it need not exist yet. Relative, as it is to be written, where the document has no path. */
  readonly bibliographyPath: string;
}

/**
 * The edits after which the document uses a bibliography, at the place where its tool looks: the root's preamble, the
 * front matter, the project's settings.
 *
 * None where nothing has to be said (plain text, a mystmd project that reads every `.bib`) or can be (a chapter without
 * a root, a notebook's own metadata, damaged YAML).
 */
export async function declareBibliography(
  declaration: BibliographyDeclaration,
  files: ProjectFiles,
): Promise<readonly FileEdits[]> {
  const site = createSite(declaration, new ProjectReading(declaration.document, files));
  switch (declaration.project.tool) {
    case 'latex':
      return declareInLatex(site);
    case 'pandoc':
    case 'rmarkdown':
    case 'bookdown':
    case 'quarto':
    case 'mystmd':
      return declareInMarkdown(site);
    case 'jupyter-book':
      return declareInJupyterBook(site);
    case 'sphinx':
      return declareInSphinx(site);
    case 'typst':
      return declareInTypst(site);
    case 'org':
      return declareInOrg(site);
    case 'asciidoctor':
      return declareInAsciidoc(site);
    case 'none':
      return [];
  }
}

/** In the project's settings, where it has any, else in front matter. */
async function declareInMarkdown(site: DeclarationSite): Promise<readonly FileEdits[]> {
  const { project, bibliographyPath } = site;
  const path = project.root;
  if (path !== undefined && isNotebook(path)) return [];
  const text = await site.read(path);
  if (text === undefined) return [];
  const value = site.relativeTo(path);
  const ending = endingOf(path ?? '');
  const isSettings = path !== undefined && (ending === '.yml' || ending === '.yaml');
  if (!isSettings) return named(path, declareInFrontMatter(text, value));
  if (project.tool === 'quarto') return named(path, declareInSettings(text, ['bibliography'], false, value));
  const listed = project.bibliographies.some(({ namedIn }) => namedIn?.path === path);
  if (!listed && isInside(folderOf(path), bibliographyPath)) return [];
  return named(path, declareInSettings(text, ['project', 'bibliography'], true, value));
}

async function declareInJupyterBook(site: DeclarationSite): Promise<readonly FileEdits[]> {
  const path = site.project.root;
  const text = await site.read(path);
  if (path === undefined || text === undefined) return [];
  const edits = declareInSettings(text, ['bibtex_bibfiles'], true, site.relativeTo(path));
  return [...named(path, edits), ...(await declareDirective(site, folderOf(path)))];
}

function named(path: string | undefined, edits: FileEdits['edits']): readonly FileEdits[] {
  return edits.length === 0 ? [] : [{ path, edits }];
}
