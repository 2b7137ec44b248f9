import * as vscode from 'vscode';
import { foldsCase, judgeKnowledge } from '../../cite/check/bibliographiesOf';
import { checkBibliography, checkTogether, type Comparison } from '../../cite/check/checkBibliography';
import { type CheckedBibliography, EntryReadings } from '../../cite/check/checkedBibliography';
import { collectCited, mayStandForOthers } from '../../cite/check/citedKeysOf';
import type { Finding } from '../../cite/check/finding';
import { Namesakes } from '../../cite/check/namesakes';
import { findLabels, hasLabels, isLabelOf } from '../../cite/check/findLabels';
import { findUnknownKeys, KnownKeys } from '../../cite/check/unknownKeys';
import type { CitationFormat, CitingText } from '../../cite/languages/citationLanguage';
import type { CitingProject } from '../../cite/project/citingProject';
import { known as knownFields } from '../../core/known';
import { runInSlices, type Slices } from '../../core/slices';
import { latexCommandOf } from '../citing/chooseForm';
import { pause } from '../pause';
import type { ReadBibliography } from '../writing/bibliographyEntries';
import type { Writing } from '../writing/writing';
import type { BundledReference } from './bundledReference';
import { severitiesOf } from './checkSettings';
import type { FileFindings } from './fileFindings';
import type { ProjectTexts } from './projectTexts';

/** A document that cites, open or not. */
export interface CheckedDocument {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly citing: CitingText;
  readonly project: CitingProject;
  /** What it lists itself, then its bibliographies as far as they could be read. */
  readonly bibliographies: readonly ReadBibliography[];
  readonly rangeOf: FileFindings['rangeOf'];
}

/** Checks documents and bibliographies; what did not change since is not looked at again. */
export class Checker {
  private readonly readings = new EntryReadings();
  /** Of the bibliography that was read last, where people type; of all that were ever open they would hold every entry. */
  private namesakes: { readonly id: string; readonly of: Namesakes } | undefined;
  private readonly checked = new WeakMap<ReadBibliography, CheckedBibliography>();
  private keys:
    | { readonly of: readonly ReadBibliography[]; readonly folds: boolean; readonly known: KnownKeys }
    | undefined;

  constructor(
    private readonly writing: Writing,
    private readonly reference: BundledReference,
    private readonly texts: ProjectTexts,
  ) {}

  /** Finds the keys of a document that none of its bibliographies has. */
  async checkDocument(document: CheckedDocument): Promise<FileFindings> {
    const { uri, text, rangeOf } = document;
    const findings = severitiesOf(uri)('unknownKey') === undefined ? [] : await this.findUnknown(document);
    return { uri, text, findings, rangeOf, firstIn: new Map() };
  }

  /**
   * Finds what is wrong with a bibliography.
   *
   * @param groups the bibliographies of each document that reads this one with others
   * @param project of a document that reads it
   */
  async checkBibliography(
    bibliography: ReadBibliography,
    groups: readonly (readonly ReadBibliography[])[],
    project?: CitingProject,
  ): Promise<FileFindings> {
    const { uri, text, rangeOf } = bibliography;
    const comparison = await this.compare(uri);
    const own = await this.prepare(bibliography, project);
    const findings = [...(await run(checkBibliography(own, comparison)))];
    const firstIn = new Map<Finding, ReadBibliography>(
      findings.flatMap((finding) => ('first' in finding ? [[finding, bibliography] as const] : [])),
    );
    for (const group of groups) {
      const prepared: CheckedBibliography[] = [];
      for (const one of group) prepared.push(await this.prepare(one, project));
      const place = group.indexOf(bibliography);
      for (const finding of (await run(checkTogether(prepared, comparison)))[place] ?? []) {
        const first = 'first' in finding ? group[finding.first.bibliography] : undefined;
        if (!first || findings.some((one) => isSame(one, finding))) continue;
        findings.push(finding);
        firstIn.set(finding, first);
      }
    }
    return { uri, text, findings, rangeOf, firstIn };
  }

  private async findUnknown(document: CheckedDocument): Promise<readonly Finding[]> {
    const { uri, text, citing, project, bibliographies } = document;
    const read = new Set(bibliographies.map((one) => one.uri.path));
    const listsItself = bibliographies.some(({ dialect }) => dialect === 'listed');
    const knowledge = judgeKnowledge(project, (path) => read.has(path), listsItself);
    if (knowledge === 'partial') return [];
    const keys = {
      known: this.knownKeys(bibliographies, foldsCase(project)),
      areNamed: knowledge === 'whole',
      format: project.format,
      ...knownFields({ command: latexCommandOf(uri) }),
    };
    const formats: readonly CitationFormat[] =
      project.format === 'myst' ? ['myst', 'pandoc'] : [project.format];
    const own = new Set(formats.flatMap((format) => [...findLabels(text, format)]));
    const found = await run(findUnknownKeys(citing, keys, (key) => isLabelOf(key, own)));
    if (found.length === 0 || !hasLabels(project.format)) return found;
    const { labels } = await this.texts.of(vscode.workspace.getWorkspaceFolder(uri));
    return found.filter(({ key }) => !isLabelOf(key, labels));
  }

  /** The keys of some bibliographies, which are the same after most keystrokes. */
  private knownKeys(bibliographies: readonly ReadBibliography[], folds: boolean): KnownKeys {
    const before = this.keys;
    const isSameList =
      before?.folds === folds &&
      before.of.length === bibliographies.length &&
      before.of.every((one, place) => one === bibliographies[place]);
    if (before && isSameList) return before.known;
    const known = new KnownKeys(
      bibliographies.map(({ byKey }) => byKey),
      folds,
    );
    this.keys = { of: bibliographies, folds, known };
    return known;
  }

  private async prepare(
    bibliography: ReadBibliography,
    project?: CitingProject,
  ): Promise<CheckedBibliography> {
    const before = this.checked.get(bibliography);
    if (before) return before;
    const readings = await run(this.readings.read(bibliography.text, bibliography.entries));
    const id = bibliography.uri.toString();
    if (this.namesakes?.id !== id) this.namesakes = { id, of: new Namesakes() };
    const sharing = await run(this.namesakes.of.follow(readings));
    const folds = project ? foldsCase(project) : bibliography.dialect === 'bibtex';
    const prepared = { ...bibliography, readings, ...knownFields({ sharing }), foldsCase: folds };
    this.checked.set(bibliography, prepared);
    return prepared;
  }

  private async compare(uri: vscode.Uri): Promise<Comparison> {
    const severityOf = severitiesOf(uri);
    const isWanted: Comparison['isWanted'] = (check) => severityOf(check) !== undefined;
    const papers = isWanted('doubtfulEntry') ? await this.reference.read() : undefined;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!isWanted('unusedEntry') || !folder) return { isWanted, ...knownFields({ papers }) };
    const keys = new Set((await this.writing.project.of(folder)).keys);
    const mayBeAll = [...keys].some(mayStandForOthers) || (await this.texts.of(folder)).printsAll;
    return { isWanted, ...knownFields({ papers }), cited: collectCited(keys, mayBeAll) };
  }
}

function isSame(a: Finding, b: Finding): boolean {
  return a.check === b.check && a.range.start === b.range.start;
}

function run<Result>(slices: Slices<Result>): Promise<Result> {
  return runInSlices(slices, { pause });
}
