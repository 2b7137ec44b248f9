import ts from 'typescript';

/**
 * The texts that a source file shows to people: what it passes to `vscode.l10n.t`.
 *
 * @throws Error naming file and line where a text is put together at run time, since nobody could translate that, and
 * where `l10n` is used in another way (`const { t } = vscode.l10n`), since its texts would be missed
 * @example collectTexts('a.ts', "vscode.l10n.t('Show more…')") // ['Show more…']
 */
export function collectTexts(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const refuse = (node: ts.Node, expected: string): never => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    throw new Error(`${name}, line ${line + 1}: expected ${expected}`);
  };
  const visit = (node: ts.Node): void => {
    if (isMember(node, 'l10n')) {
      const call = node.parent.parent;
      if (!isMember(node.parent, 't') || !ts.isCallExpression(call) || call.expression !== node.parent)
        return refuse(node, 'l10n.t to be called');
      const [text] = call.arguments;
      if (!text || !ts.isStringLiteralLike(text))
        return refuse(call, 'a text in quotes as first argument of l10n.t');
      texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

function isMember(node: ts.Node, name: string): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === name;
}
