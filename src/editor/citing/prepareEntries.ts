import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';
import type { Paper } from '../../core/paper';
import { keyIn } from '../../core/seenFrom';
import { sourceNameOf } from '../library/sourceName';
import { titleInLine } from '../paperText';
import { messageText } from '../visibleText';
import { askRow } from './askRow';
import type { BibliographyChooser } from './chooseBibliography';
import { writableBibliographies } from './writableBibliographies';
import type { CitingPlace } from './citingPlace';
import { draftEntries, type DraftedEntries } from './draftEntries';

/** By which keys papers are cited, and which entries that takes. */
export type PreparedEntries =
  | {
      readonly kind: 'prepared';
      readonly keys: ReadonlyMap<Paper['id'], string>;
      /** To be written together with the citation; undefined where nothing is to be written. */
      readonly draft: (DraftedEntries & { readonly addition: { readonly kind: 'added' } }) | undefined;
    }
  | { readonly kind: 'cancelled' };

/**
 * Finds out which entries the bibliography of a document lacks, and asks what the settings say is to be asked. What
 * cannot be read or added to is told, and does not keep the citation from being written.
 *
 * @param quietly asks and tells nothing: where something would have to be asked, nothing is to be written
 */
export async function prepareEntries(
  place: CitingPlace,
  papers: readonly Paper[],
  chooser: BibliographyChooser,
  quietly = false,
): Promise<PreparedEntries> {
  // Plain text refers to papers by their authors, not by keys.
  if (place.format === 'text') return { kind: 'prepared', keys: new Map(), draft: undefined };
  const update = vscode.workspace
    .getConfiguration('literature', place.document)
    .get<'always' | 'ask' | 'never'>('bibliography.update', 'always');
  const draft = quietly ? draftOrNothing : draftOrTell;
  const { keys: found, taken } = await findKeys(place, papers, update, draft);
  const missing = papers.filter(({ id }) => !found.has(id));
  const asItIs = { kind: 'prepared', keys: found, draft: undefined } as const;
  if (missing.length === 0 || update === 'never') return asItIs;
  const choice = quietly ? chooser.chooseQuietly(place) : await chooser.choose(place);
  if (choice.kind === 'cancelled') return { kind: 'cancelled' };
  if (choice.kind === 'none') return asItIs;
  const drafted = await draft(choice.bibliography, missing, taken);
  if (drafted?.addition.kind !== 'added') return asItIs;
  const { addition } = drafted;
  const keys = new Map([...found, ...addition.keys]);
  if (addition.added.length === 0) return { kind: 'prepared', keys, draft: undefined };
  if (update === 'ask' && quietly) return { kind: 'prepared', keys, draft: undefined };
  if (update === 'ask') {
    const answer = await askToAdd(addition.added, nameOf(choice.bibliography.uri.path));
    if (answer === undefined) return { kind: 'cancelled' };
    if (!answer) return { kind: 'prepared', keys, draft: undefined };
  }
  return { kind: 'prepared', keys, draft: { ...drafted, addition } };
}

/** What the bibliographies of a document have between them. */
interface FoundKeys {
  /** Of the papers: none of them is added to another bibliography. */
  readonly keys: ReadonlyMap<Paper['id'], string>;
  /** All keys, in lower case: a new one differs from them. */
  readonly taken: ReadonlySet<string>;
}

/** Looks papers up in a document's bibliographies; not in a single one, since adding to it finds the same. */
async function findKeys(
  place: CitingPlace,
  papers: readonly Paper[],
  update: string,
  draft: typeof draftOrTell,
): Promise<FoundKeys> {
  const existing = writableBibliographies(place).filter(({ exists }) => exists);
  const found = new Map(findReadonlyKeys(place, papers));
  const taken = new Set<string>();
  if (existing.length === 1 && update !== 'never') return { keys: found, taken };
  for (const bibliography of existing) {
    const drafted = await draft(bibliography, papers);
    if (drafted?.addition.kind !== 'added') continue;
    const { keys, reused, present } = drafted.addition;
    for (const key of present) taken.add(key);
    for (const { id } of reused) {
      const key = keys.get(id);
      if (key !== undefined && !found.has(id)) found.set(id, key);
    }
  }
  return { keys: found, taken };
}

/** What is only read of a document's bibliographies, such as CSL data in YAML, is known to the library alone. */
function findReadonlyKeys(
  { project, files }: CitingPlace,
  papers: readonly Paper[],
): readonly (readonly [Paper['id'], string])[] {
  const names = project.bibliographies.flatMap(({ dialect, path }) =>
    dialect === 'other' ? [sourceNameOf(files.uriOf(path))] : [],
  );
  return papers.flatMap((paper) => {
    const key = keyIn(paper, names);
    return key === undefined ? [] : [[paper.id, key] as const];
  });
}

/** @returns undefined when the file cannot be added to; the person has been told why */
export async function draftOrTell(
  ...args: Parameters<typeof draftEntries>
): Promise<DraftedEntries | undefined> {
  const name = nameOf(args[0].uri.path);
  try {
    const drafted = await draftEntries(...args);
    if (drafted.addition.kind === 'added') return drafted;
    void vscode.window.showErrorMessage(messageText(`${name}: ${drafted.addition.message}`));
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    void vscode.window.showErrorMessage(
      messageText(vscode.l10n.t('{0} could not be read, so no entry was added: {1}', name, String(error))),
    );
  }
  return undefined;
}

async function draftOrNothing(...args: Parameters<typeof draftEntries>): Promise<DraftedEntries | undefined> {
  try {
    return await draftEntries(...args);
  } catch {
    return undefined;
  }
}

function askToAdd(added: readonly Paper[], file: string): Promise<boolean | undefined> {
  const [first] = added;
  const what =
    added.length === 1 && first
      ? vscode.l10n.t('“{0}” is not in {1} yet', titleInLine(first), file)
      : vscode.l10n.t('{0} papers are not in {1} yet', added.length, file);
  return askRow(
    [
      { label: `$(add) ${vscode.l10n.t('Cite and add to {0}', file)}`, value: true },
      { label: `$(quote) ${vscode.l10n.t('Cite only')}`, value: false },
    ],
    { title: what, placeholder: vscode.l10n.t('The setting literature.bibliography.update asks each time') },
  );
}
