import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  commands,
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
  const sectionChecks = await watch(() => typeAt(section, /\\cite\w*(?:\[[^\]]*\])*\{[^,}]+/g, 'q'));
  say('typed in a section');
  const bibliography = await open(Uri.joinPath(folder.uri, 'references.bib'));
  await sleep(QUIET);
  const bibliographyChecks = await watch(() => typeAt(bibliography, /^@\w+\{[^,\s]+/gm, 'q'));
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

/** Types a letter behind what is found in the middle of a document, and takes it out again, over and over. */
async function typeAt(document: TextDocument, place: RegExp, letter: string): Promise<number[]> {
  const all = [...document.getText().matchAll(place)];
  const found = all[all.length >> 1];
  if (!found) throw new Error(`Nothing to type at in ${document.uri.toString()}.`);
  const position = document.positionAt(found.index + found[0].length);
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

/** How long it takes from the next change of a document to the next change of its diagnostics. */
function waitForDiagnostics(document: TextDocument): Promise<number> {
  return new Promise((resolve, reject) => {
    let start: number | undefined;
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Nothing new was found in ${document.uri.toString()}.`));
    }, PATIENCE);
    const changes = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) start ??= performance.now();
    });
    const diagnostics = languages.onDidChangeDiagnostics(({ uris }) => {
      if (start === undefined || !uris.some((uri) => uri.toString() === document.uri.toString())) return;
      stop();
      resolve(performance.now() - start);
    });
    const stop = () => {
      clearTimeout(timer);
      changes.dispose();
      diagnostics.dispose();
    };
  });
}

function say(text: string): void {
  console.log(`${mark}  ${text}`);
}
