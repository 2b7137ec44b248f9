import { spawnSync } from 'node:child_process';
import { findProgram } from '../host/findProgram';

/** Debian's package of each program that the suites of real tools run. */
const PACKAGES = {
  bibtex: 'texlive-binaries',
  pdflatex: 'texlive-latex-base',
  biber: 'biber',
  pandoc: 'pandoc',
  'sphinx-build': 'python3-sphinx python3-sphinxcontrib.bibtex',
  emacs: 'emacs-nox',
} as const;

/** Files that a program finds by itself, which may be missing although the program is there. */
const TEX_PACKAGES = {
  'biblatex.sty': 'texlive-bibtex-extra',
  'natbib.sty': 'texlive-latex-base',
  'subfiles.sty': 'texlive-latex-extra',
} as const;

/**
 * Makes a suite need tools: one that is missing skips the suite and says how to get it, and fails it in CI, where
 * `.ci/run` has installed them all.
 */
export function requireTools(
  programs: readonly (keyof typeof PACKAGES)[],
  texFiles: readonly (keyof typeof TEX_PACKAGES)[] = [],
): void {
  before(function () {
    const missing = [
      ...programs
        .filter((name) => findProgram(name) === undefined)
        .map((name) => `${name} is missing: apt-get install ${PACKAGES[name]}`),
      ...texFiles
        .filter((name) => findProgram('kpsewhich') !== undefined && !isInTexTree(name))
        .map((name) => `${name} is missing: apt-get install ${TEX_PACKAGES[name]}`),
    ];
    if (missing.length === 0) return;
    if (process.env.LITERATURE_REQUIRE_TOOLS) throw new Error(missing.join('\n'));
    console.warn(missing.map((line) => `    ! skipped, ${line}`).join('\n'));
    this.skip();
  });
}

function isInTexTree(file: string): boolean {
  return spawnSync('kpsewhich', [file]).status === 0;
}
