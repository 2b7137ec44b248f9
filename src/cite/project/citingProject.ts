import type { TextRange } from '../../core/textRange';
import type { TextEdit } from '../edit/textEdit';
import type { CitationFormat } from '../languages/citationLanguage';

/** The document that a person writes, as far as its project depends on it. */
export interface CitingDocument {
  /** Undefined for an untitled document. For a notebook's cell the path of the notebook. */
  readonly path: string | undefined;
  /** As the editor has it; for a notebook the text of the cell. */
  readonly text: string;
  /** What the language id or the file ending alone tell; the project may know better: `natbib` for `latex`. */
  readonly format: CitationFormat;
}

/** What makes something of the document, and so decides which bibliographies are read and where they are named. */
export type CitingTool =
  | 'latex'
  | 'pandoc'
  | 'quarto'
  | 'rmarkdown'
  | 'bookdown'
  | 'mystmd'
  | 'jupyter-book'
  | 'sphinx'
  | 'typst'
  | 'org'
  | 'asciidoctor'
  | 'none';

/** In what a bibliography's entries are written; `other` is read by the tool but cannot be added to here (RIS, CSL YAML). */
export type BibliographyDialect = 'bibtex' | 'biblatex' | 'hayagriva' | 'csl-json' | 'other';

/** One file that a document draws its entries from. */
export interface ProjectBibliography {
  readonly path: string;
  readonly dialect: BibliographyDialect;
  readonly exists: boolean;
  /**
   * `declared`: the document's own tool reads it. Otherwise the project names none, and it is the file of the setting
   * or the nearest of the workspace.
   */
  readonly origin: 'declared' | 'setting' | 'nearest';
  /** The file that names it and the characters that do; missing where a tool reads every `.bib` or where nothing names it. */
  readonly namedIn?: NamedPlace;
}

/** Where a file names something. */
export interface NamedPlace {
  /** Undefined for the untitled document itself. */
  readonly path: string | undefined;
  /** The characters that do, in some languages with the quotes around them. */
  readonly range: TextRange;
}

/** Everything around a document that citing has to know. */
export interface CitingProject {
  readonly tool: CitingTool;
  readonly format: CitationFormat;
  /**
   * The file that speaks for the whole and where a bibliography is declared: the root document (`main.tex`) or the
   * project's settings (`_quarto.yml`, `conf.py`). Undefined for an untitled document, and where a part's whole was not found.
   */
  readonly root: string | undefined;
  /** In the order in which they are named, each once. Several `nearest` ones are equally near. */
  readonly bibliographies: readonly ProjectBibliography[];
  /** The document lists its references itself (`thebibliography`, `references:` in front matter); it needs no bibliography. */
  readonly listsReferences: boolean;
  /** The tool may read bibliographies besides these: on a server, computed, or named where nothing could be read. */
  readonly missesSome: boolean;
  /** What was looked at and what followed, in sentences for the log. */
  readonly reasons: readonly string[];
}

/** What a person has set. */
export interface ProjectSettings {
  /** Where entries go if the document does not say; absolute, or relative to the workspace folder. */
  readonly bibliographyFile?: string;
}

/** Edits of one file. */
export interface FileEdits {
  /** Undefined for the untitled document itself. */
  readonly path: string | undefined;
  readonly edits: readonly TextEdit[];
}
