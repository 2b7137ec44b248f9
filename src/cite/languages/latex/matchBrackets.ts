/** Finds the partner of each brace and bracket while a text is read once from its start to its end. */
export interface BracketMatcher {
  /** Takes the next brace or bracket, or a blank line, at which a bracket ends unclosed. */
  readonly add: (sign: string, offset: number) => void;
  readonly closing: ReadonlyMap<number, number>;
}

interface Level {
  /** The opening brace; none at the bottom. */
  readonly brace: number | undefined;
  /** Brackets that wait for their own partner. */
  readonly open: number[];
  /** Brackets that have met no closing bracket yet. */
  unmet: number[];
}

/**
 * A brace hides brackets of the text around it, and closes those within. A bracket takes its own partner, counting
 * brackets between them; where there is none it takes the first closing one, as TeX would.
 */
export function matchBrackets(): BracketMatcher {
  const closing = new Map<number, number>();
  const levels: Level[] = [];
  let level: Level = { brace: undefined, open: [], unmet: [] };
  const add = (sign: string, offset: number): void => {
    if (sign === '{') {
      levels.push(level);
      level = { brace: offset, open: [], unmet: [] };
    } else if (sign === '}') {
      const outer = level.brace === undefined ? undefined : levels.pop();
      if (level.brace !== undefined) closing.set(level.brace, offset);
      level = outer ?? { brace: undefined, open: [], unmet: [] };
    } else if (sign === '[') {
      level.open.push(offset);
      level.unmet.push(offset);
    } else if (sign === ']') {
      for (const waiting of level.unmet) closing.set(waiting, offset);
      level.unmet = [];
      const partner = level.open.pop();
      if (partner !== undefined) closing.set(partner, offset);
    } else {
      level = { ...level, open: [], unmet: [] };
    }
  };
  return { add, closing };
}
