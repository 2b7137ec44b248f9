import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case of a fixture: a text, and what becomes of it step by step. */
export interface StepCase {
  readonly name: string;
  /** What the fixture's first lines say, and the lines `name: value` below the case's name. */
  readonly settings: ReadonlyMap<string, string>;
  readonly text: string;
  /** Each with what stands behind its arrow. */
  readonly steps: readonly { readonly label: string; readonly text: string }[];
}

/**
 * Reads a fixture.
 *
 * @example
 * from: natbib
 * @@ a textual citation
 * as \citet{a} says
 * => pandoc
 * as @a says
 */
export function parseStepCases(source: string): readonly StepCase[] {
  const [head = '', ...sections] = source.split(/^@@ /m);
  return sections.map((section) => {
    const [opening = '', ...steps] = section.replace(/\n$/, '').split(/^=>[ ]?/m);
    const [name = '', ...lines] = opening.replace(/\n$/, '').split('\n');
    const isSetting = (line: string) => /^(?:from|format): \S+$/.test(line);
    const settings = [...head.split('\n'), ...lines].filter(isSetting);
    if (steps.length === 0) throw new SyntaxError(`expected “=>” below “@@ ${name}”`);
    return {
      name,
      settings: new Map(settings.map((line) => line.split(': ') as [string, string])),
      text: lines.filter((line) => !isSetting(line)).join('\n'),
      steps: steps.map((step) => {
        const [label = '', ...text] = step.replace(/\n$/, '').split('\n');
        return { label, text: text.join('\n') };
      }),
    };
  });
}

/** The cases of all fixtures in a folder, by fixture. */
export function readStepCases(folder: string): readonly (readonly [fixture: string, readonly StepCase[]])[] {
  return readdirSync(folder)
    .sort()
    .map((file) => [file.replace(/\.txt$/, ''), parseStepCases(readFileSync(join(folder, file), 'utf8'))]);
}
