import { placeEntriesOf } from '../../../src/cite/bibliography/placed/placeEntriesOf';
import { placeListed } from '../../../src/cite/bibliography/placed/placeListed';
import { foldsCase, judgeKnowledge } from '../../../src/cite/check/bibliographiesOf';
import { checkBibliography, checkTogether } from '../../../src/cite/check/checkBibliography';
import { type CheckedBibliography, EntryReadings } from '../../../src/cite/check/checkedBibliography';
import { citedKeysOf } from '../../../src/cite/check/citedKeysOf';
import type { Finding } from '../../../src/cite/check/finding';
import { findLabels, isLabelOf } from '../../../src/cite/check/findLabels';
import type { ReferencePapers } from '../../../src/cite/check/referencePapers';
import { findUnknownKeys, KnownKeys } from '../../../src/cite/check/unknownKeys';
import { languageOf } from '../../../src/cite/languages/citationLanguages';
import { relativePath } from '../../../src/cite/project/paths';
import { readProject } from '../../../src/cite/project/readProject';
import { runNow } from '../../../src/core/slices';
import { memoryFiles, openDocument, ROOT, type Texts } from '../projects/memoryFiles';

/** What is found in each file, in the order of its text. */
export type FindingsByFile = ReadonlyMap<string, readonly Finding[]>;

/** Checks all documents of a project, and the bibliographies that they read. */
export async function checkTexts(texts: Texts, papers: ReferencePapers): Promise<FindingsByFile> {
  const found = new Map<string, Finding[]>(Object.keys(texts).map((name) => [name, []]));
  const add = (name: string, findings: readonly Finding[]) => {
    const known = new Set(found.get(name)?.map(nameFinding));
    found.set(name, [...(found.get(name) ?? []), ...findings.filter((one) => !known.has(nameFinding(one)))]);
  };
  const documents = Object.keys(texts).filter((name) => !['text', 'bibtex'].includes(formatOf(name)));
  const cited = citedKeysOf(
    documents.map((name) => languageFor(name).readCitations(texts[name] ?? '')),
    documents.map((name) => texts[name] ?? ''),
  );
  const comparison = { papers, cited, isWanted: () => true };
  for (const name of documents) {
    const text = texts[name] ?? '';
    const document = openDocument(texts, name, formatOf(name));
    const project = await readProject(document, memoryFiles(texts));
    const read = project.bibliographies.flatMap(({ path, dialect }) => {
      const bibliography = relativePath(ROOT, path);
      const content = texts[bibliography];
      const placed = content === undefined ? undefined : runNow(placeEntriesOf(content, dialect, path));
      const folds = foldsCase(project);
      return placed && content !== undefined
        ? [
            {
              name: bibliography,
              ...placed,
              text: content,
              readings: runNow(new EntryReadings().read(content, placed.entries)),
              foldsCase: folds,
            },
          ]
        : [];
    });
    const listed = placeListed(text, document.format);
    const names = new Set(read.map((one) => one.name));
    const isRead = (path: string) => names.has(relativePath(ROOT, path));
    const knowledge = judgeKnowledge(project, isRead, listed.entries.length > 0);
    if (knowledge !== 'partial') {
      const known = new KnownKeys(
        [listed, ...read].map(({ byKey }) => byKey),
        foldsCase(project),
      );
      const areNamed = knowledge === 'whole';
      const labels = new Set(
        documents.flatMap((other) => [...findLabels(texts[other] ?? '', project.format)]),
      );
      const citing = languageFor(name).readCitations(text);
      const keys = { known, areNamed, format: project.format };
      add(name, runNow(findUnknownKeys(citing, keys, (key) => isLabelOf(key, labels))));
    }
    const isNamed = project.bibliographies.some(({ origin }) => origin !== 'nearest');
    const own = isNamed ? comparison : { papers, isWanted: comparison.isWanted };
    for (const one of read) add(one.name, runNow(checkBibliography(one, own)));
    const checked: readonly CheckedBibliography[] = read;
    runNow(checkTogether(checked, comparison)).forEach((findings, place) => {
      add(read[place]?.name ?? '', findings);
    });
  }
  return found;
}

/** Several documents read one bibliography. */
function nameFinding({ check, range }: Finding): string {
  return `${check} ${range.start} ${range.end}`;
}

function languageFor(name: string) {
  return languageOf({ languageId: '', fileName: name });
}

function formatOf(name: string) {
  return languageFor(name).formats[0];
}
