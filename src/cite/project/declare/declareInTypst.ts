import type { TextEdit } from '../../edit/textEdit';
import type { FileEdits } from '../citingProject';
import { readTypstFile, type TypstBibliography } from '../typst/typstFile';
import type { DeclarationSite } from './declarationSite';
import { insertParagraph } from './insertLines';

/** `#bibliography("references.bib")` at the main file's end, or into the call that is there. */
export async function declareInTypst(site: DeclarationSite): Promise<readonly FileEdits[]> {
  const { project } = site;
  const named = project.bibliographies.find(({ namedIn }) => namedIn !== undefined)?.namedIn;
  const path = named ? named.path : project.root;
  const text = await site.read(path);
  if (text === undefined) return [];
  const source = JSON.stringify(site.relativeTo(path));
  const { bibliographies } = readTypstFile(text);
  const call = bibliographies.find(({ sources }) => sources.length > 0);
  // Given to a template, only the template knows what else it takes.
  if (named !== undefined && call === undefined) return [];
  const edits = call
    ? extendCall(text, call, source)
    : [insertParagraph(text, text.length, [`#bibliography(${source})`])];
  return edits.length === 0 ? [] : [{ path, edits }];
}

/** A single source becomes an array, an array gets one more; anything computed stays. */
function extendCall(
  text: string,
  { arguments: all, sources }: TypstBibliography,
  source: string,
): readonly TextEdit[] {
  const [first] = sources;
  const last = sources.at(-1);
  if (first === undefined || last === undefined) return [];
  const before = text.slice(all.start, first.start - 1).trim();
  if (before === '') {
    const only = text.slice(first.start - 1, first.end + 1);
    // A name that is still to be written.
    if (only === '""') return [{ start: first.start - 1, end: first.end + 1, text: source }];
    return [{ start: first.start - 1, end: first.end + 1, text: `(${only}, ${source})` }];
  }
  return before === '(' ? [{ start: last.end + 1, end: last.end + 1, text: `, ${source}` }] : [];
}
