/**
 * Keeps the best of many scored papers: a binary heap with the worst of the kept ones on top. It is emptied and used
 * again for each query, since fresh typed arrays would cost more than all the comparing.
 */
export class BestPapers {
  private papers = new Int32Array(0);
  private scores = new Float64Array(0);
  private size = 0;
  private limit = 0;

  /** Forgets all papers and keeps up to `limit` from now on. */
  reset(limit: number): void {
    this.size = 0;
    this.limit = limit;
    if (this.papers.length >= limit) return;
    this.papers = new Int32Array(limit);
    this.scores = new Float64Array(limit);
  }

  /** Could a paper of this score be kept? */
  accepts(score: number): boolean {
    return this.size < this.limit || (this.limit > 0 && score >= this.score(0));
  }

  /** Keeps a paper if it is among the best so far. */
  offer(paper: number, score: number): void {
    if (this.size < this.limit) {
      this.place(this.size, paper, score);
      this.size += 1;
      this.rise(this.size - 1);
    } else if (this.limit > 0 && this.isWorse(0, paper, score)) {
      this.place(0, paper, score);
      this.sink(0);
    }
  }

  /** The kept papers, best first; of equal ones the lower number. */
  ranked(): number[] {
    const kept = Array.from({ length: this.size }, (_, at) => at);
    kept.sort((a, b) => this.score(b) - this.score(a) || this.paper(a) - this.paper(b));
    return kept.map((at) => this.paper(at));
  }

  private score(at: number): number {
    return this.scores[at]!;
  }

  private paper(at: number): number {
    return this.papers[at]!;
  }

  private place(at: number, paper: number, score: number): void {
    this.papers[at] = paper;
    this.scores[at] = score;
  }

  /** Is the paper kept at a place worse than this one? Of equal scores the higher number is worse. */
  private isWorse(at: number, paper: number, score: number): boolean {
    return this.score(at) < score || (this.score(at) === score && this.paper(at) > paper);
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isWorse(parent, this.paper(at), this.score(at))) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      let worst = this.worseOf(at, left);
      worst = this.worseOf(worst, left + 1);
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private worseOf(at: number, child: number): number {
    return child < this.size && this.isWorse(child, this.paper(at), this.score(at)) ? child : at;
  }

  private swap(a: number, b: number): void {
    const paper = this.paper(a);
    const score = this.score(a);
    this.place(a, this.paper(b), this.score(b));
    this.place(b, paper, score);
  }
}
