import * as vscode from 'vscode';
import { CommandId } from '../commandIds';
import type { InsertContext } from '../insertCitation';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import type { SourceFeed } from '../library/sourceFeed';
import { BIBLIOGRAPHY_DOCUMENTS, CITING_DOCUMENTS } from '../writing/languageSelector';
import type { Writing } from '../writing/writing';
import { ADD_CITED, addCited } from './addCited';
import { BundledReference } from './bundledReference';
import { CheckActions } from './checkActions';
import { Checker } from './checker';
import { checkWorkspace } from './checkWorkspace';
import { LiveChecks } from './liveChecks';
import { ProjectTexts } from './projectTexts';

/** What the checks work with. */
export interface ChecksContext extends InsertContext {
  readonly library: LiteratureLibrary;
  readonly bundled: SourceFeed;
  readonly writing: Writing;
}

/** Registers the checks of citations and entries, what mends their findings, and the command that checks all. */
export function registerChecks(context: ChecksContext): vscode.Disposable {
  const { library, bundled, writing, log } = context;
  const texts = new ProjectTexts(writing.files, writing.changes);
  const checker = new Checker(writing, new BundledReference(bundled), texts);
  const live = new LiveChecks(writing, checker, log);
  const actions = new CheckActions(live, writing, library);
  const documents = [CITING_DOCUMENTS, BIBLIOGRAPHY_DOCUMENTS].flat() as vscode.DocumentFilter[];
  return vscode.Disposable.from(
    texts,
    live,
    vscode.languages.registerCodeActionsProvider(documents, actions, CheckActions.metadata),
    vscode.commands.registerCommand(CommandId.checkCitations, () =>
      checkWorkspace({ writing, checker, live }),
    ),
    vscode.commands.registerCommand(ADD_CITED, (...cited: Parameters<typeof addCited>[1]) =>
      addCited(context, cited),
    ),
  );
}
