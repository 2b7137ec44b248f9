/**
 * Text as Markdown that shows it letter by letter. Titles and abstracts come from files that anybody may have
 * written: none of their characters may become markup, HTML or a link.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~^$=:@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
