import type { Paper } from '../../core/paper';
import type { PaperIndex } from '../../search/paperIndex';
import type { PaperList } from '../paperList';
import type { LibraryState } from './libraryState';

/** Answers from a saved state as it is, reading only the papers that are asked for. */
export class SavedLibrary implements PaperList {
  readonly placesByTopic: ReadonlyMap<string, Uint32Array>;
  private readonly places: ReadonlyMap<Paper['id'], number>;

  constructor(
    private readonly state: LibraryState,
    readonly index: PaperIndex,
  ) {
    this.placesByTopic = new Map(state.topics.map(({ id, places }) => [id, places]));
    this.places = new Map(state.ids.map((id, place) => [id, place]));
  }

  get list(): PaperList {
    return this;
  }

  get size(): number {
    return this.state.papers.length;
  }

  placeOf(id: Paper['id']): number | undefined {
    return this.places.get(id);
  }

  get(id: Paper['id']): Paper | undefined {
    const place = this.placeOf(id);
    return place === undefined ? undefined : this.paperAt(place);
  }

  paperAt(place: number): Paper | undefined {
    const number = this.state.papers[place];
    const id = this.state.ids[place];
    if (number === undefined || id === undefined) return undefined;
    return { ...this.state.texts.read(number), id };
  }
}
