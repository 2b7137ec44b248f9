/** What the editor offers for citations, each of which another extension may offer already. */
export type LanguageFeature =
  /** The keys of the document's own bibliography, as they are typed. */
  | 'completion'
  | 'hover'
  | 'definition'
  | 'references'
  | 'highlight'
  | 'rename'
  /** A key that no bibliography has. */
  | 'unknownKeys';

/** Another extension that serves citations by the keys of the document's own bibliography. */
export interface Neighbour {
  readonly extension: string;
  /** VS Code's language identifiers that it registers its providers for. */
  readonly languageIds: readonly string[];
  readonly features: readonly LanguageFeature[];
  /** It serves files of the disk only, not untitled documents, notebooks or virtual file systems. */
  readonly filesOnly?: true;
}

const LATEX = ['latex', 'latex-expl3', 'doctex', 'rsweave', 'jlweave', 'pweave', 'tex'];

/**
 * Who serves what, by the extensions' own sources (`registerCompletionItemProvider` and the like, or the capabilities
 * of their language servers). What is not listed here was not found there: LaTeX Workshop, Quarto and Pandoc Citer
 * have no checks of keys and no rename. Asciidoctor's completion is left out: it serves one spelling, `citenp:`.
 */
export const NEIGHBOURS: readonly Neighbour[] = [
  {
    extension: 'James-Yu.latex-workshop',
    languageIds: LATEX,
    features: ['completion', 'hover', 'definition'],
    filesOnly: true,
  },
  {
    extension: 'efoerster.texlab',
    languageIds: LATEX,
    features: ['completion', 'hover', 'definition', 'references', 'highlight', 'rename', 'unknownKeys'],
  },
  {
    extension: 'myriad-dreamin.tinymist',
    languageIds: ['typst'],
    // It compiles, and the compiler tells of labels that are not there.
    features: ['completion', 'hover', 'definition', 'unknownKeys'],
  },
  {
    extension: 'quarto.quarto',
    languageIds: ['quarto'],
    features: ['completion', 'hover'],
  },
  {
    extension: 'notZaki.pandocciter',
    languageIds: ['markdown', 'rmd', 'pweave_md', 'quarto'],
    features: ['completion', 'hover', 'definition'],
    filesOnly: true,
  },
];
