import * as vscode from 'vscode';
import { BibliographyEntries } from './bibliographyEntries';
import { CitingPlaces } from './citingPlaces';
import { DocumentCitations } from './documentCitations';
import { FileChanges } from './fileChanges';
import { ProjectCitations } from './projectCitations';

/** What is known of the documents that are being written; each text is read once, whoever asks. */
export interface Writing {
  readonly changes: FileChanges;
  readonly documents: DocumentCitations;
  readonly places: CitingPlaces;
  readonly entries: BibliographyEntries;
  readonly project: ProjectCitations;
  dispose(): void;
}

/** Nothing is read or watched before something is asked. */
export function createWriting(): Writing {
  const changes = new FileChanges();
  const documents = new DocumentCitations();
  const places = new CitingPlaces(changes);
  const entries = new BibliographyEntries(places);
  const project = new ProjectCitations(documents, changes);
  const dispose = () => {
    vscode.Disposable.from(project, places, changes).dispose();
  };
  return { changes, documents, places, entries, project, dispose };
}
