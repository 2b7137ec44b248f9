import { runNow } from '../../../core/slices';
import { decodeLatex } from '../../../sources/bibtex/decodeLatex';
import type { CitationFormat } from '../../languages/citationLanguage';
import { findFrontMatter } from '../../project/markdown/frontMatter';
import { readLatexCommands } from '../../project/latex/latexCommands';
import { factsOf } from './factsOf';
import { indexEntries, NO_ENTRIES } from './indexEntries';
import type { PlacedEntries, PlacedEntry } from './placedEntry';
import { placeYaml } from './placeYaml';

/**
 * Finds the references that a document lists itself: `\bibitem` in LaTeX, `references:` in the front matter of Markdown.
 * A document is small, so it is read in one go.
 *
 * @param format as the language id or file ending alone tell
 */
export function placeListed(text: string, format: CitationFormat): PlacedEntries {
  switch (format) {
    case 'latex':
      return text.includes('\\bibitem') ? runNow(indexEntries(placeBibitems(text), [])) : NO_ENTRIES;
    case 'pandoc':
    case 'myst':
      return placeReferences(text);
    default:
      return NO_ENTRIES;
  }
}

/** The commands that begin and end an item: `\bibitem[label]{key}`, `\end{thebibliography}`. */
const ITEM_COMMANDS = { bibitem: 1, end: 1 };
/** No reference is longer. */
const LONGEST_ITEM = 4000;

function placeBibitems(text: string): readonly PlacedEntry[] {
  const commands = readLatexCommands(text, ITEM_COMMANDS).filter(
    ({ name, arguments: [argument] }) => name === 'bibitem' || argument?.text === 'thebibliography',
  );
  return commands.flatMap(({ name, start, end, arguments: [argument] }, index): readonly PlacedEntry[] => {
    if (name !== 'bibitem' || argument === undefined) return [];
    const key = argument.text.trim();
    const keyStart = argument.start + argument.text.indexOf(key);
    const next = commands[index + 1]?.start ?? text.length;
    const content = text.slice(end, Math.min(next, end + LONGEST_ITEM)).trimEnd();
    const read = () => ({
      key,
      type: 'bibitem',
      title: decodeLatex(content.replaceAll('\\newblock', ' ')),
      authors: [],
      authorsComplete: false,
      keywords: [],
    });
    return [
      {
        key,
        range: { start, end: end + content.length },
        keyRange: { start: keyStart, end: keyStart + key.length },
        read,
        facts: factsOf(read),
        mentions: () => [],
        fieldRange: () => undefined,
      },
    ];
  });
}

const REFERENCES = /^references[ \t]*:/m;

function placeReferences(text: string): PlacedEntries {
  const front = findFrontMatter(text);
  if (front === undefined) return NO_ENTRIES;
  const found = REFERENCES.exec(text.slice(front.start, front.end));
  if (!found) return NO_ENTRIES;
  const start = front.start + found.index;
  // Other fields of the front matter are no entries.
  const end = start + (/\n(?=[^\s#-])/.exec(text.slice(start, front.end))?.index ?? front.end - start);
  return runNow(placeYaml(text.slice(start, end), start));
}
