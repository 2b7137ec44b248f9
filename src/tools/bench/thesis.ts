import type { Paper } from '../../core/paper';
import { writeLargeBibliography } from './largeBibliography';
import { Random } from './random';

/** How large a thesis is: 400 pages, unless told. */
export interface ThesisSize {
  readonly files: number;
  readonly citations: number;
  readonly entries: number;
}

/** A thesis as its files. */
export interface Thesis {
  /** The texts of its documents by their paths, the root first. */
  readonly documents: ReadonlyMap<string, string>;
  readonly bibliography: string;
  /** The keys that it cites, mistyped ones not among them. */
  readonly cited: readonly string[];
}

export const ROOT_NAME = 'main.tex';
export const BIBLIOGRAPHY_NAME = 'references.bib';

const SIZE: ThesisSize = { files: 200, citations: 3000, entries: 5000 };
const CHAPTERS = 20;
/** One in so many entries is a paper in proceedings, whose entry it names by `crossref`. */
const IN_PROCEEDINGS = 25;
const PROCEEDINGS = 20;
/** One in so many citations is mistyped. */
const MISTYPED = 300;
/** A paragraph between two citations, in sentences. */
const SENTENCES = 3;
const COMMANDS = ['\\citep', '\\citet', '\\cite', '\\citep[p.~7]', '\\citep[see][]'] as const;

/**
 * A thesis as they are written over years: chapters that the root includes, sections that the chapters take in, and a
 * bibliography of several programs with abstracts, strings, papers that inherit from their proceedings, works that are
 * there twice, and some damage. The same for the same seed.
 *
 * @param models real papers, whose sentences it is made of
 */
export function makeThesis(models: readonly Paper[], size: ThesisSize = SIZE, seed = 400): Thesis {
  const random = new Random(seed);
  const bibliography = [...writeBibliography(size.entries, models, seed)].join('');
  const keys = [
    ...new Set(Array.from(bibliography.matchAll(/^@\w+\{([a-z]+\d[^,\s]*),/gm), ([, key]) => key ?? '')),
  ];
  const sentences = models.flatMap(
    ({ abstract }) => abstract.match(/[A-Z][^.\\{}$%&#_^~]{60,300}\.(?= |$)/g) ?? [],
  );
  const sections = size.files - 1 - CHAPTERS;
  const cited: string[] = [];
  const writeSection = (heading: string, citations: number) => {
    const paragraphs = Array.from({ length: citations }, () => {
      const text = Array.from({ length: SENTENCES }, () => random.pick(sentences)).join(' ');
      const key = random.pick(keys);
      const isMistyped = random.between(1, MISTYPED) === 1;
      if (!isMistyped) cited.push(key);
      return `${text} ${random.pick(COMMANDS)}{${isMistyped ? `${key}x` : key}}\n`;
    });
    return `${heading}\n\n${paragraphs.join('\n')}`;
  };
  const share = (part: number) =>
    Math.floor(((part + 1) * size.citations) / sections) - Math.floor((part * size.citations) / sections);
  const documents = new Map([[ROOT_NAME, writeRoot()]]);
  for (let chapter = 0; chapter < CHAPTERS; chapter += 1) {
    const name = `chapters/chapter${two(chapter)}`;
    const parts = Array.from({ length: sections }, (_, part) => part).filter(
      (part) => part % CHAPTERS === chapter,
    );
    const inputs = parts.map((part) => `\\input{${name}/section${two(part)}}\n`).join('');
    documents.set(`${name}.tex`, `\\chapter{Chapter ${chapter}}\n\\label{chap:${chapter}}\n\n${inputs}`);
    for (const part of parts) {
      documents.set(
        `${name}/section${two(part)}.tex`,
        writeSection(`\\section{Section ${part}}`, share(part)),
      );
    }
  }
  return { documents, bibliography, cited };
}

function* writeBibliography(
  entries: number,
  models: readonly Paper[],
  seed: number,
): Generator<string, void> {
  let count = 0;
  for (const part of writeLargeBibliography(entries - PROCEEDINGS, models, seed)) {
    const isPaper = /^\n@(?:in|IN|In)proceedings/i.test(part) && ++count % IN_PROCEEDINGS === 0;
    const place = part.search(/^\s+(?:booktitle|BOOKTITLE)\s*=.*$/m);
    if (!isPaper || place < 0) {
      yield part;
      continue;
    }
    const parent = `proceedings${(count / IN_PROCEEDINGS) % PROCEEDINGS}`;
    yield `${part.slice(0, place)}${part.slice(place).replace(/^(\s+)\w+\s*=.*?(,?)$/m, `$1crossref = {${parent}}$2`)}`;
  }
  // BibTeX wants parents behind their papers.
  for (let parent = 0; parent < PROCEEDINGS; parent += 1) {
    yield `\n@proceedings{proceedings${parent},\n  title = {Proceedings of Conference ${parent}},\n  year = {${2000 + parent}},\n}\n`;
  }
}

function writeRoot(): string {
  const chapters = Array.from(
    { length: CHAPTERS },
    (_, chapter) => `\\include{chapters/chapter${two(chapter)}}\n`,
  );
  return `\\documentclass{book}
\\usepackage{natbib}
\\begin{document}
\\tableofcontents
${chapters.join('')}
\\bibliographystyle{plainnat}
\\bibliography{references}
\\end{document}
`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
