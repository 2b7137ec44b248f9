/** Directives of MyST and Sphinx whose fence holds something else than Markdown. */
const NO_TEXT =
  /^(?:(?:=|\.).*|code(?:-block|-cell)?|sourcecode|code-include|literalinclude|highlight|math|raw|mermaid|eval-rst|toctree|tableofcontents|csv-table|bibliography|footbibliography|graphviz|plot|doctest|testcode|prompt|ipython|autosummary|auto\w+|jupyter-execute|embed|include|image|iframe|video|any|index|raw:.*)$/;

/** Whether a fence of MyST, ```` ```{note} ````, holds Markdown; a div of a mere class does. */
export function isMystText(directive: string, isDiv: boolean): boolean {
  return (isDiv && directive.startsWith('.')) || !NO_TEXT.test(directive);
}
