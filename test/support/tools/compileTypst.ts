import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ToolFolder } from './toolFolder';

/**
 * Compiles a Typst document of the folder.
 *
 * @returns its text, without markup
 * @throws Error with the compiler's diagnostics, warnings too
 */
export function compileTypst(folder: ToolFolder, file: string): string {
  const compiler = NodeCompiler.create({ workspace: folder.path });
  const result = compiler.tryHtml({ mainFilePath: `${folder.path}/${file}` });
  const diagnostics = result.takeDiagnostics();
  const problems = diagnostics ? compiler.fetchDiagnostics(diagnostics) : [];
  if (problems.length > 0 || !result.result) throw new Error(JSON.stringify(problems, undefined, 1));
  return result.result
    .body()
    .replace(/<[^>]+>/g, '')
    .replaceAll(/&#x20;|\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
