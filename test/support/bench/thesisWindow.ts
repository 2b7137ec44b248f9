import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { LiteratureApi } from '../../../src/editor/literatureApi';
import { extensionId } from '../host/settings';
import { mark } from '../host/testOutput';
import { watchHost } from './hostWatch';
import type { ThesisFigures } from './thesisFigures';

/** What a window does by itself is over by then, in milliseconds. */
const QUIET = 6000;
/** Between two keystrokes, in milliseconds: so that what one sets off is over before the next. */
const TYPING = 300;
/** Behind the last one, what could wait is done. */
const AFTERWARDS = 2000;
const TIMES = 40;
/** Without anything new nothing is to be expected, in milliseconds. */
const PATIENCE = 10_000;
/** How often is asked whether there is, in milliseconds. */
const OFTEN = 2;

/** Runs in a window on a thesis. */
export async function run(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const extension = extensions.getExtension<LiteratureApi>(extensionId);
  if (!folder || !extension)
    throw new Error('The window has no folder, or the extension is not in its host.');
  const library = await extension.activate();
  await library.search('attention', 1);
  await library.settled();
  const idle = await watch(() => sleep(QUIET));

  const start = performance.now();
  const cold = await watch(() =>
    commands.executeCommand<{ readonly problems: number; readonly files: number }>(
      'literature.checkCitations',
    ),
  );
  const coldMs = performance.now() - start;
  say(`checked in ${Math.round(coldMs)} ms`);

  const section = await open(Uri.joinPath(folder.uri, 'chapters/chapter03/section63.tex'));
  const empty = await openEmpty(section.getText());
  await sleep(QUIET);
  const asked = await watch(async () => ({
    completion: await askCompletion(section),
    emptyCompletion: await askCompletion(empty),
    hover: await askHover(section),
    emptyHover: await askHover(empty),
  }));
  say('asked');
  await window.showTextDocument(section);
  const citation = findAt(section, 5, /\\cite\w*(?:\[[^\]]*\])*\{[^,}]+/g);
  const sectionChecks = await watch(() => typeAt(section, citation, 'q'));
  say('typed in a section');
  const bibliography = await open(Uri.joinPath(folder.uri, 'references.bib'));
  // Of entries that nothing cites there are more than are marked: those at the beginning are.
  const entry = findAt(bibliography, 1, /^@\w+\{[^,\s]+/gm);
  await sleep(QUIET);
  const bibliographyChecks = await watch(() => typeAt(bibliography, entry, 'q'));
  say('typed in the bibliography');
  const figures: ThesisFigures = {
    coldMs,
    coldComputedMs: cold.blocks.totalMs,
    checked: cold.result,
    ...asked.result,
    sectionChecks: sectionChecks.result,
    bibliographyChecks: bibliographyChecks.result,
    blocks: {
      idle: idle.blocks,
      cold: cold.blocks,
      asking: asked.blocks,
      section: sectionChecks.blocks,
      bibliography: bibliographyChecks.blocks,
    },
  };
  writeFileSync(join(folder.uri.fsPath, '..', 'thesis.json'), JSON.stringify(figures));
}

async function watch<Result>(work: () => PromiseLike<Result>) {
  const host = watchHost();
  const result = await work();
  return { result, blocks: host.stop() };
}

async function open(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** The same text where only somebody is asked who has nothing to say. */
async function openEmpty(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ content, language: 'plaintext' });
  languages.registerHoverProvider('plaintext', { provideHover: () => undefined });
  languages.registerCompletionItemProvider('plaintext', { provideCompletionItems: () => undefined });
  await window.showTextDocument(document);
  return document;
}

/** Asks for keys behind the first letters of those that are cited. */
function askCompletion(document: TextDocument): Promise<number[]> {
  return askAt(document, 3, (position) =>
    commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, position),
  );
}

function askHover(document: TextDocument): Promise<number[]> {
  return askAt(document, 3, (position) =>
    commands.executeCommand('vscode.executeHoverProvider', document.uri, position),
  );
}

async function askAt(
  document: TextDocument,
  letters: number,
  ask: (position: Position) => PromiseLike<unknown>,
): Promise<number[]> {
  const keys = [...document.getText().matchAll(/\\cite\w*(?:\[[^\]]*\])*\{/g)];
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const key = keys[time % keys.length];
    if (!key) throw new Error(`${document.uri.toString()} cites nothing.`);
    const position = document.positionAt(key.index + key[0].length + letters);
    const start = performance.now();
    await ask(position);
    times.push(performance.now() - start);
    await sleep(TYPING / 3);
  }
  return times;
}

/** The place behind what is found in a document, so many tenths of all down. */
function findAt(document: TextDocument, tenths: number, what: RegExp): Position {
  const all = [...document.getText().matchAll(what)];
  const found = all[Math.floor((all.length * tenths) / 10)];
  if (!found) throw new Error(`Nothing to type at in ${document.uri.toString()}.`);
  return document.positionAt(found.index + found[0].length);
}

/** Types a letter, and takes it out again, over and over. */
async function typeAt(document: TextDocument, position: Position, letter: string): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const edit = new WorkspaceEdit();
    if (time % 2 === 0) edit.insert(document.uri, position, letter);
    else edit.delete(document.uri, new Range(position, position.translate(0, letter.length)));
    const told = waitForDiagnostics(document);
    await workspace.applyEdit(edit);
    times.push(await told);
    await sleep(TYPING);
  }
  await sleep(AFTERWARDS);
  return times;
}

/**
 * How long it takes from the change of a document to other diagnostics of it. They are asked for over and over, since the
 * event of their change is told 50 ms later, when VS Code has shown them.
 */
function waitForDiagnostics({ uri }: TextDocument): Promise<number> {
  const before = languages.getDiagnostics(uri);
  return new Promise((resolve, reject) => {
    let start: number | undefined;
    const changes = workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri.toString()) start ??= performance.now();
    });
    const asked = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const isOther = start !== undefined && areOther(before, languages.getDiagnostics(uri));
      if (!isOther && now - asked < PATIENCE) return;
      clearInterval(timer);
      changes.dispose();
      if (isOther && start !== undefined) resolve(performance.now() - start);
      else reject(new Error(`Nothing new was found in ${uri.toString()}.`));
    }, OFTEN);
  });
}

/** VS Code keeps the objects that it was given as long as it is not given others. */
function areOther(before: readonly Diagnostic[], now: readonly Diagnostic[]): boolean {
  return before.length !== now.length || before[0] !== now[0];
}

function say(text: string): void {
  console.log(`${mark}  ${text}`);
}
