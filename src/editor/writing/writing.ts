import * as vscode from 'vscode';
import { BibliographyEntries } from './bibliographyEntries';
import { CitingPlaces } from './citingPlaces';
import { DocumentCitations } from './documentCitations';
import { FileChanges } from './fileChanges';
import { ProjectCitations } from './projectCitations';
import { WrittenFiles } from './writtenFiles';

/** What is known of the documents that are being written; each text is read once, whoever asks. */
export interface Writing {
  readonly changes: FileChanges;
  readonly documents: DocumentCitations;
  readonly files: WrittenFiles;
  readonly places: CitingPlaces;
  readonly entries: BibliographyEntries;
  readonly project: ProjectCitations;
  dispose(): void;
}

/** Nothing is read or watched before something is asked. */
export function createWriting(): Writing {
  const changes = new FileChanges();
  const documents = new DocumentCitations();
  const files = new WrittenFiles(documents, changes);
  const places = new CitingPlaces(changes);
  const entries = new BibliographyEntries(places);
  const project = new ProjectCitations(files, changes);
  const dispose = () => {
    vscode.Disposable.from(project, places, files, changes).dispose();
  };
  return { changes, documents, files, places, entries, project, dispose };
}
