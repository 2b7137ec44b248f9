import ts from 'typescript';

/**
 * The texts that a source file shows to people: what it passes to `vscode.l10n.t`.
 *
 * @throws Error naming file and line where a text is put together at run time, since nobody could translate that
 * @example collectTexts('a.ts', "vscode.l10n.t('Show more…')") // ['Show more…']
 */
export function collectTexts(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression, file)) {
      const [text] = node.arguments;
      if (!text || !ts.isStringLiteralLike(text)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        throw new Error(`${name}, line ${line + 1}: expected a text in quotes as first argument of l10n.t`);
      }
      texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

function isTranslation(callee: ts.Expression, file: ts.SourceFile): boolean {
  return ts.isPropertyAccessExpression(callee) && callee.getText(file).endsWith('l10n.t');
}
