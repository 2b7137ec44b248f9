import type { BibtexEntry, BibtexField, BibtexValuePiece } from './bibtexFile';
import type { TextRange } from '../../core/textRange';

const CHUNK_BITS = 14;
const CHUNK = 1 << CHUNK_BITS;
const KINDS = ['braced', 'quoted', 'number', 'name'] as const satisfies readonly BibtexValuePiece['kind'][];

/** A piece by its place; `start` and `end` enclose the text without delimiters. */
export interface PiecePlace extends TextRange {
  readonly kind: BibtexValuePiece['kind'];
}

/** A field by its places. */
export interface FieldPlaces {
  readonly name: TextRange;
  readonly value: TextRange;
  readonly pieces: readonly PiecePlace[];
}

/**
 * The fields of a file as numbers: a file of 100 MB has a million fields, and as objects they would take several
 * times the memory of the text. Chunks, rather than one array that grows, because copying one takes long.
 */
export class FieldStore {
  private readonly chunks: Uint32Array[] = [];
  /** How many numbers there are; an entry remembers where its own begin and end. */
  size = 0;

  constructor(readonly text: string) {}

  add({ name, value, pieces }: FieldPlaces): void {
    for (const number of [name.start, name.end, value.start, value.end, pieces.length]) this.push(number);
    for (const { kind, start, end } of pieces) {
      this.push(KINDS.indexOf(kind));
      this.push(start);
      this.push(end);
    }
  }

  /** The fields that were added between two sizes. */
  read(from: number, to: number): BibtexField[] {
    const fields: BibtexField[] = [];
    for (let at = from; at < to;) {
      const nameRange = this.rangeAt(at);
      const valueRange = this.rangeAt(at + 2);
      const pieces = this.at(at + 4);
      const value = Array.from({ length: pieces }, (_, index) => this.pieceAt(at + 5 + 3 * index));
      fields.push({ name: this.slice(nameRange), nameRange, value, valueRange });
      at += 5 + 3 * pieces;
    }
    return fields;
  }

  slice({ start, end }: TextRange): string {
    return this.text.slice(start, end);
  }

  private pieceAt(at: number): BibtexValuePiece {
    return { kind: KINDS[this.at(at)] ?? 'name', text: this.slice(this.rangeAt(at + 1)) };
  }

  private rangeAt(at: number): TextRange {
    return { start: this.at(at), end: this.at(at + 1) };
  }

  private at(index: number): number {
    return this.chunks[index >> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }

  private push(number: number): void {
    const place = this.size & (CHUNK - 1);
    if (place === 0) this.chunks.push(new Uint32Array(CHUNK));
    const chunk = this.chunks[this.size >> CHUNK_BITS];
    if (chunk !== undefined) chunk[place] = number;
    this.size++;
  }
}

/** An entry whose fields are in a store. */
export class StoredEntry implements BibtexEntry {
  constructor(
    readonly type: string,
    readonly key: string,
    readonly keyRange: TextRange,
    readonly range: TextRange,
    readonly delimiter: '{' | '(',
    private readonly store: FieldStore,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get fields(): readonly BibtexField[] {
    return this.store.read(this.from, this.to);
  }
}
