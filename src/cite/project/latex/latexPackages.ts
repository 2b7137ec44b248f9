/** What a package or class makes of citations. */
export type LatexCiting = 'natbib' | 'biblatex';

/** A package or class as a file loads it. */
export interface LatexLoading {
  readonly kind: 'package' | 'class';
  readonly name: string;
  readonly options: string;
}

interface CitingRow {
  readonly names: RegExp;
  readonly loads: LatexCiting;
  /** The option without which it does not. */
  readonly only?: RegExp;
  /** The option with which it does not. */
  readonly unless?: RegExp;
}

/**
 * Packages and classes by name, as far as they are known here: of those in no row nothing is said. The first row that
 * fits decides.
 */
const PACKAGES: readonly CitingRow[] = [
  {
    names: /^(biblatex(-.+)?|citation-style-language|kaobiblio|hep-bibliography|windycity)$/,
    loads: 'biblatex',
  },
  { names: /^(natbib|nmbib|gbt7714)$/, loads: 'natbib' },
  { names: /^apacite$/, loads: 'natbib', only: /\bnatbibapa\b/ },
  { names: /^neurips_(data_)?\d{4}$|^nips_\d{4}$/, loads: 'natbib', unless: /\bnonatbib\b/ },
  {
    names: /^(icml\d{4}|iclr\d{4}_conference|colm\d{4}_conference|corl_\d{4}|tmlr|jmlr2e)$/,
    loads: 'natbib',
  },
  { names: /^(acl|acl\d{4}|ACL\d{4}|acl_natbib|(eacl|naacl|emnlp)\d{4}|EMNLP\d{4})$/, loads: 'natbib' },
];

const CLASSES: readonly CitingRow[] = [
  { names: /^(kaobook|kaohandt|cleanthesis|cup-journal|novathesis)$/, loads: 'biblatex' },
  { names: /^apa[67]$/, loads: 'biblatex', only: /\bbiblatex\b/ },
  { names: /^apa[67]$/, loads: 'natbib', only: /\bnatbib\b/ },
  { names: /^(elsarticle|cas-[sd]c|revtex4(-[12])?|aastex.*|emulateapj|sn-jnl|mdpi)$/, loads: 'natbib' },
  { names: /^(copernicus|agujournal\d*|ametsocV?[\d.]*|jss|jmlr|achemso|pnas-new|elife)$/, loads: 'natbib' },
  {
    names: /^(sagej|oup-authoring-template|informs[34]|osajnl|Wiley.*|frontiers.*|Frontiers.*)$/,
    loads: 'natbib',
  },
  { names: /^acmart$/, loads: 'natbib', unless: /\bnatbib\s*=\s*false\b/ },
  { names: /^tufte-(book|handout)$/, loads: 'natbib', unless: /\bnobib\b/ },
  { names: /^(mnras|mn2e)$/, loads: 'natbib', only: /\busenatbib\b/ },
  { names: /^svjour3?$/, loads: 'natbib', only: /\bnatbib\b/ },
];

/** What BibTeX style belongs to a class, where a new document has none yet; the first row that fits decides. */
const CLASS_STYLES: readonly (readonly [className: RegExp, style: string | undefined])[] = [
  [/^IEEEtran$/, 'IEEEtran'],
  [/^acmart$/, 'ACM-Reference-Format'],
  [/^elsarticle$/, 'elsarticle-num'],
  [/^llncs$/, 'splncs04'],
  [/^aastex6/, 'aasjournal'],
  [/^aastex7/, 'aasjournalv7'],
  // It brings its own, by the journal among its options.
  [/^revtex4/, undefined],
];

/** What loading a package or class means for citing, as far as it is known without reading its code. */
export function citingOf({ kind, name, options }: LatexLoading): LatexCiting | undefined {
  // A class may stand in a folder, as in `Definitions/mdpi`.
  const bare = name.slice(name.lastIndexOf('/') + 1);
  return (kind === 'package' ? PACKAGES : CLASSES).find(
    ({ names, only, unless }) =>
      names.test(bare) && (only?.test(options) ?? true) && !(unless?.test(options) ?? false),
  )?.loads;
}

/** The BibTeX style for a document without one; undefined where the class brings its own. */
export function bibliographyStyleFor(className: string, citing: LatexCiting | undefined): string | undefined {
  const row = CLASS_STYLES.find(([name]) => name.test(className));
  return row ? row[1] : citing === 'natbib' ? 'plainnat' : 'plain';
}
