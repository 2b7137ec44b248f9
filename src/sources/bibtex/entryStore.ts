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

/** An entry by its places. */
export interface EntryPlaces {
  readonly type: TextRange;
  readonly key: TextRange;
  readonly entry: TextRange;
  readonly delimiter: '{' | '(';
}

/** How many numbers an entry begins with, before those of its fields. */
const HEAD = 8;

/**
 * The entries of a file as numbers: a file of 100 MB has a million fields, and as objects they would take several
 * times the memory of the text. Chunks, rather than one array that grows, because copying one takes long.
 */
export class EntryStore {
  private readonly chunks: Uint32Array[] = [];
  private size = 0;

  constructor(readonly slice: (range: TextRange) => string) {}

  /** Makes place for an entry, whose fields are added before it is known where it ends. */
  begin(): number {
    const entry = this.size;
    for (let at = 0; at < HEAD; at++) this.push(0);
    return entry;
  }

  addField({ name, value, pieces }: FieldPlaces): void {
    this.push(name.start);
    this.push(name.end);
    this.push(value.start);
    this.push(value.end);
    this.push(pieces.length);
    for (const { kind, start, end } of pieces) {
      this.push(KINDS.indexOf(kind));
      this.push(start);
      this.push(end);
    }
  }

  /** Ends the entry that `begin` made place for. */
  end(entry: number, { type, key, entry: range, delimiter }: EntryPlaces): BibtexEntry {
    const opening = delimiter === '{' ? 0 : 1;
    [range.start, range.end, key.start, key.end, type.start, type.end, opening, this.size].forEach(
      (number, index) => {
        this.set(entry + index, number);
      },
    );
    return new StoredEntry(this, entry);
  }

  fieldsOf(entry: number): BibtexField[] {
    const fields: BibtexField[] = [];
    const end = this.at(entry + HEAD - 1);
    for (let at = entry + HEAD; at < end;) {
      const nameRange = this.rangeAt(at);
      const valueRange = this.rangeAt(at + 2);
      const pieces = this.at(at + 4);
      const value = Array.from({ length: pieces }, (_, index) => this.pieceAt(at + 5 + 3 * index));
      fields.push({ name: this.slice(nameRange), nameRange, value, valueRange });
      at += 5 + 3 * pieces;
    }
    return fields;
  }

  rangeAt(index: number): TextRange {
    return { start: this.at(index), end: this.at(index + 1) };
  }

  at(index: number): number {
    return this.chunks[index >> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }

  private pieceAt(at: number): BibtexValuePiece {
    return { kind: KINDS[this.at(at)] ?? 'name', text: this.slice(this.rangeAt(at + 1)) };
  }

  private push(number: number): void {
    if ((this.size & (CHUNK - 1)) === 0) this.chunks.push(new Uint32Array(CHUNK));
    this.set(this.size++, number);
  }

  private set(index: number, number: number): void {
    const chunk = this.chunks[index >> CHUNK_BITS];
    if (chunk !== undefined) chunk[index & (CHUNK - 1)] = number;
  }
}

/** An entry that is read from its store whenever something of it is asked for. */
class StoredEntry implements BibtexEntry {
  constructor(
    private readonly store: EntryStore,
    private readonly place: number,
  ) {}

  get range(): TextRange {
    return this.store.rangeAt(this.place);
  }

  get keyRange(): TextRange {
    return this.store.rangeAt(this.place + 2);
  }

  get key(): string {
    return this.store.slice(this.keyRange);
  }

  get type(): string {
    return this.store.slice(this.store.rangeAt(this.place + 4));
  }

  get delimiter(): '{' | '(' {
    return this.store.at(this.place + 6) === 0 ? '{' : '(';
  }

  get fields(): readonly BibtexField[] {
    return this.store.fieldsOf(this.place);
  }
}
