import type { Paper } from '../../core/paper';
import { describeWork, type StatedWork } from '../statedWork';
import type { PaperTexts } from './paperTexts';

/** What of a paper is asked for so often, or of so many at once, that it is not read from its text each time. */
type Known = Pick<Paper, 'id' | 'key' | 'title' | 'topics'>;

/** A paper that is kept as a text. */
export class StoredPaper implements Known {
  readonly id: Paper['id'];
  readonly key: string;
  readonly title: string;
  readonly topics: Paper['topics'];
  readonly published: string;
  /** Of its first origin; 0 where it has none. */
  readonly line: number;
  /** By what it is known for a copy of another. */
  readonly work: StatedWork;

  constructor(
    private readonly texts: PaperTexts,
    /** The number of its text. */
    readonly number: number,
    paper: Paper,
  ) {
    this.id = paper.id;
    this.key = paper.key;
    this.title = paper.title;
    this.topics = paper.topics;
    this.published = paper.published ?? String(paper.year ?? '');
    this.line = paper.origins[0]?.line ?? 0;
    this.work = describeWork(paper);
  }

  /** The whole of it. */
  read(): Paper {
    const paper = this.texts.read(this.number);
    return paper.id === this.id ? paper : { ...paper, id: this.id };
  }

  /** The same under another id. */
  rename(id: Paper['id']): StoredPaper {
    return new StoredPaper(this.texts, this.number, { ...this.read(), id });
  }

  /** As JSON, but for another id. */
  get text(): string {
    return this.texts.text(this.number);
  }
}

/** Keeps a paper as a text. */
export function storePaper(texts: PaperTexts, paper: Paper): StoredPaper {
  return new StoredPaper(texts, texts.add(paper), paper);
}

/** A paper whose text is there already. */
export function openStoredPaper(texts: PaperTexts, number: number): StoredPaper {
  return new StoredPaper(texts, number, texts.read(number));
}
