import type { Statement } from './statement';

/**
 * What more statements than this share says nothing of a work: the title `Editorial`, the DOI of a volume that all of
 * its papers were given. It also bounds how much is compared.
 */
const CROWD = 64;

/** Most blocks have one statement, for which a set would be a waste. */
type Block = Statement | Set<Statement>;
type Blocks = Map<number, Block>;

/** Statements by their keys: only those of one block are ever compared. */
export class StatementBlocks {
  readonly #identifiers: Blocks = new Map();
  readonly #titles: Blocks = new Map();
  readonly #beginnings: Blocks = new Map();

  /** @returns whose comparisons the change makes or ends besides its own */
  add(statement: Statement): readonly Statement[] {
    return this.#change(statement, addTo);
  }

  /** @returns whose comparisons the change makes or ends */
  remove(statement: Statement): readonly Statement[] {
    const mates = this.matesOf(statement);
    return [...mates, ...this.#change(statement, removeFrom)];
  }

  /** The statements with which one is to be compared; that is mutual. */
  matesOf(statement: Pick<Statement, 'keys'>): readonly Statement[] {
    const { identifiers, title, beginnings } = statement.keys;
    const mates = new Set<Statement>();
    const meet = (blocks: Blocks, key: number, opposite: Blocks = blocks) => {
      if (isCrowd(opposite.get(key))) return;
      for (const mate of membersOf(blocks.get(key))) mates.add(mate);
    };
    for (const identifier of identifiers) meet(this.#identifiers, identifier);
    if (title !== undefined) {
      meet(this.#titles, title);
      meet(this.#beginnings, title, this.#titles);
    }
    for (const beginning of beginnings) meet(this.#titles, beginning, this.#beginnings);
    return [...mates].filter((mate) => mate !== statement);
  }

  #change(
    statement: Statement,
    edit: (blocks: Blocks, key: number, statement: Statement) => void,
  ): readonly Statement[] {
    const { identifiers, title, beginnings } = statement.keys;
    const stirred: Statement[] = [];
    const change = (blocks: Blocks, key: number, opposite?: Blocks) => {
      const wasCrowd = isCrowd(blocks.get(key));
      edit(blocks, key, statement);
      if (isCrowd(blocks.get(key)) === wasCrowd) return;
      stirred.push(...asSet(blocks.get(key)), ...membersOf(opposite?.get(key)));
    };
    for (const identifier of identifiers) change(this.#identifiers, identifier);
    if (title !== undefined) change(this.#titles, title, this.#beginnings);
    for (const beginning of beginnings) change(this.#beginnings, beginning, this.#titles);
    return stirred;
  }
}

function addTo(blocks: Blocks, key: number, statement: Statement): void {
  const block = blocks.get(key);
  if (block instanceof Set) block.add(statement);
  else blocks.set(key, block === undefined ? statement : new Set([block, statement]));
}

function removeFrom(blocks: Blocks, key: number, statement: Statement): void {
  const block = blocks.get(key);
  if (block instanceof Set) block.delete(statement);
  if (block === statement || (block instanceof Set && block.size === 0)) blocks.delete(key);
}

function isCrowd(block: Block | undefined): boolean {
  return block instanceof Set && block.size > CROWD;
}

function asSet(block: Block | undefined): Iterable<Statement> {
  return block instanceof Set ? block : block === undefined ? [] : [block];
}

/** Of a crowd none. */
function membersOf(block: Block | undefined): Iterable<Statement> {
  return isCrowd(block) ? [] : asSet(block);
}
