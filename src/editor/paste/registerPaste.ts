import * as vscode from 'vscode';
import { readPastedIds } from '../../cite/convert/readPastedIds';
import type { CitationFormat } from '../../cite/languages/citationLanguage';
import { isCitationFormat, languageOf } from '../../cite/languages/citationLanguages';
import type { Paper } from '../../core/paper';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { CITING_DOCUMENTS, documentsOf } from '../writing/languageSelector';
import type { Writing } from '../writing/writing';
import { type CitationOffer, CONVERTED_KIND, PAPERS_KIND, YIELDS_TO } from './citationOffer';
import { findPapers } from './findPapers';
import { formatOfPasted, offerConverted } from './offerConverted';
import { type OfferContext, offerPapers } from './offerPapers';
import { PAPERS, readTransfer, TEXT } from './paperTransfer';
import { runAfterPaste } from './runAfterPaste';

/** The format of the document that something was copied from. */
const COPIED_FROM = 'application/vnd.literature-lookup.format';
const URI_LIST = 'text/uri-list';

/**
 * A paste waits for everyone who may offer something, but not longer than this for us, in milliseconds: a link may be
 * the first thing that anybody asks the library.
 */
const PATIENCE = 5000;

interface PasteContext extends OfferContext {
  readonly library: LiteratureLibrary;
  readonly writing: Writing;
}

/**
 * Offers citations for links and ids of papers, and for citations of other languages, where they are pasted or
 * dropped. Plain text stays what a paste comes to, unless the person has chosen otherwise; papers of the tree are cited.
 */
export function registerPaste(context: PasteContext): vscode.Disposable {
  const provider = new CitationPaste(context);
  const selector = [CITING_DOCUMENTS, documentsOf('bibtex')].flat();
  return vscode.Disposable.from(
    provider,
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
      providedPasteEditKinds: [PAPERS_KIND, CONVERTED_KIND],
      copyMimeTypes: [COPIED_FROM],
      pasteMimeTypes: [TEXT, COPIED_FROM],
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, provider, {
      providedDropEditKinds: [PAPERS_KIND, CONVERTED_KIND],
      dropMimeTypes: [PAPERS, TEXT, URI_LIST],
    }),
  );
}

class CitationPaste
  implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider, vscode.Disposable
{
  /** Waits for the last offer to be taken. */
  private waiting: vscode.Disposable | undefined;

  constructor(private readonly context: PasteContext) {}

  /** Says what language is copied from: a mere `@key` may be of several. */
  prepareDocumentPaste(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): void {
    data.set(COPIED_FROM, new vscode.DataTransferItem(formatOf(document)));
  }

  /** All is worked out here: VS Code forgets how to resolve an edit before the person can choose it. */
  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[]> {
    const text = (await data.get(TEXT)?.asString()) ?? '';
    const from = (await data.get(COPIED_FROM)?.asString()) ?? '';
    const copiedFrom = isCitationFormat(from) ? from : undefined;
    const offer = await Promise.race([this.offerText(document, ranges, text, copiedFrom), giveUp()]);
    if (!offer || token.isCancellationRequested) return [];
    this.expect(offer);
    const edit = new vscode.DocumentPasteEdit(offer.insertText, offer.title, offer.kind);
    if (offer.edit) edit.additionalEdit = offer.edit;
    edit.yieldTo = YIELDS_TO;
    return [edit];
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit[]> {
    const ranges = [new vscode.Range(position, position)];
    const ids = await readTransfer(data);
    const offer = await (ids.length > 0
      ? this.offerPapers(document, ranges, await this.context.library.papers(ids))
      : Promise.race([this.offerText(document, ranges, await droppedText(data), undefined), giveUp()]));
    if (token.isCancellationRequested) return [];
    // Papers that are cited here already are not to fall into the text as words.
    if (!offer) return ids.length > 0 ? [new vscode.DocumentDropEdit('', nothingToAdd(), PAPERS_KIND)] : [];
    this.expect(offer);
    const edit = new vscode.DocumentDropEdit(offer.insertText, offer.title, offer.kind);
    if (offer.edit) edit.additionalEdit = offer.edit;
    if (ids.length === 0) edit.yieldTo = YIELDS_TO;
    return [edit];
  }

  dispose(): void {
    this.waiting?.dispose();
  }

  private async offerText(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    text: string,
    copiedFrom: CitationFormat | undefined,
  ): Promise<CitationOffer | undefined> {
    const { library, writing } = this.context;
    const papers = await findPapers(library, readPastedIds(text));
    if (papers.length > 0) return this.offerPapers(document, ranges, papers);
    const from = formatOfPasted(text, copiedFrom);
    return from && offerConverted(await writing.places.of(document), text, from);
  }

  private async offerPapers(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    papers: readonly Paper[],
  ): Promise<CitationOffer | undefined> {
    if (papers.length === 0) return undefined;
    return offerPapers(await this.context.writing.places.of(document), ranges, papers, this.context);
  }

  private expect({ after }: CitationOffer): void {
    this.waiting?.dispose();
    this.waiting = after && runAfterPaste(after);
  }
}

function formatOf({ languageId, uri }: vscode.TextDocument): CitationFormat {
  return languageOf({ languageId, fileName: uri.path }).formats[0];
}

/** A browser gives a link as an address, and often its words as text. */
async function droppedText(data: vscode.DataTransfer): Promise<string> {
  const addresses = (await data.get(URI_LIST)?.asString()) ?? '';
  return readPastedIds(addresses).length > 0 ? addresses : ((await data.get(TEXT)?.asString()) ?? '');
}

function nothingToAdd(): string {
  return vscode.l10n.t('The papers are cited here already');
}

function giveUp(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, undefined);
  });
}
