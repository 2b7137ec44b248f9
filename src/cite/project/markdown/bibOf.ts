import { stringsAt, type YamlText } from './yamlText';

/** Pandoc takes `.bib` for BibLaTeX, unless the text is typeset by natbib. */
export function bibOf(yaml: YamlText | undefined): 'bibtex' | 'biblatex' {
  if (yaml === undefined) return 'biblatex';
  const methods = [[], ['format', 'pdf'], ['output', 'pdf_document']].flatMap((way) => [
    ...stringsAt(yaml, ...way, 'cite-method'),
    ...stringsAt(yaml, ...way, 'citation_package'),
  ]);
  return methods.some(({ text }) => text === 'natbib') ? 'bibtex' : 'biblatex';
}
