import * as vscode from 'vscode';
import { decideShare, type LanguageFeaturesSetting, type Share } from './decideShare';
import type { LanguageFeature } from './neighbours';

/**
 * What is left to us of a feature in a document, to be asked at each request: extensions and settings come and go.
 * An extension that is installed but has not started yet serves nothing yet, and VS Code tells only of those in our
 * own extension host.
 */
export function shareOf(feature: LanguageFeature, document: vscode.TextDocument): Share {
  const setting = vscode.workspace
    .getConfiguration('literature', document)
    .get<LanguageFeaturesSetting>('languageFeatures', 'auto');
  const { languageId, uri } = document;
  return decideShare(
    setting,
    feature,
    { languageId, scheme: uri.scheme },
    (extension) => vscode.extensions.getExtension(extension)?.isActive === true,
  );
}
