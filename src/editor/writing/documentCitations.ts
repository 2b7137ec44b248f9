import type * as vscode from 'vscode';
import { citationAt, keyAt, type KeyAtPlace } from '../../cite/languages/citationAt';
import type { Citation, CitingText } from '../../cite/languages/citationLanguage';
import { languageOf } from '../../cite/languages/citationLanguages';
import { known } from '../../core/known';
import { latexCommandOf } from '../citing/chooseForm';

/** A document as it was read. */
interface Reading {
  readonly version: number;
  readonly languageId: string;
  readonly command: string | undefined;
  readonly citing: CitingText;
}

/** The citations of open documents, each read once for each version, and kept while it is open. */
export class DocumentCitations {
  private readonly readings = new WeakMap<vscode.TextDocument, Reading>();

  /** What a document cites, by its language id or file ending; nothing in plain text and bibliographies. */
  of(document: vscode.TextDocument): CitingText {
    const { version, languageId } = document;
    const command = latexCommandOf(document);
    const before = this.readings.get(document);
    const isCurrent = before?.version === version && before.languageId === languageId;
    if (before && isCurrent && before.command === command) return before.citing;
    const language = languageOf({ languageId, fileName: document.uri.path });
    const citing = language.readCitations(document.getText(), known({ command }));
    this.readings.set(document, { version, languageId, command, citing });
    return citing;
  }

  /** The key that a position is on, both its ends included, and its citation. */
  keyAt(document: vscode.TextDocument, position: vscode.Position): KeyAtPlace | undefined {
    return keyAt(this.of(document), document.offsetAt(position));
  }

  /** The innermost citation that a position is in, both its ends included. */
  citationAt(document: vscode.TextDocument, position: vscode.Position): Citation | undefined {
    return citationAt(this.of(document), document.offsetAt(position));
  }
}
