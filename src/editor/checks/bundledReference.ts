import { ReferencePapers } from '../../cite/check/referencePapers';
import { readBundledIndex } from '../../sources/bundledIndex';
import type { SourceFeed } from '../library/sourceFeed';

/**
 * The papers that entries are compared with: the bundled ones as they are. In the library a person's own entries are
 * merged into them, and an entry would be compared with itself.
 */
export class BundledReference {
  private papers: Promise<ReferencePapers | undefined> | undefined;

  constructor(private readonly bundled: SourceFeed) {
    bundled.onDidChange(() => {
      this.papers = undefined;
    });
  }

  /** Undefined where a person does not want the bundled papers, or they cannot be read, which the library tells. */
  read(): Promise<ReferencePapers | undefined> {
    this.papers ??= this.load().catch(() => undefined);
    return this.papers;
  }

  private async load(): Promise<ReferencePapers | undefined> {
    const [source] = await this.bundled.find();
    if (!source) return undefined;
    const { bytes } = await source.read();
    return new ReferencePapers(readBundledIndex(source.source.name, new TextDecoder().decode(bytes)));
  }
}
