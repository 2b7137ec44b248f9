import { compareWorks, readWork, yearsApart, type Likeness, type Work } from '../core/sameWork';
import { paperOf, type Statement } from './statement';

/** Compares statements, each two once: what hangs together is walked through several times. */
export class Comparisons {
  readonly #works = new Map<Statement, Work>();
  readonly #likenesses = new Map<Statement, Map<Statement, Likeness>>();

  compare(a: Statement, b: Statement): Likeness {
    const known = this.#likenesses.get(a)?.get(b) ?? this.#likenesses.get(b)?.get(a);
    if (known !== undefined) return known;
    const likeness = compareWorks(this.#workOf(a), this.#workOf(b));
    const ofA = this.#likenesses.get(a) ?? new Map<Statement, Likeness>();
    this.#likenesses.set(a, ofA.set(b, likeness));
    return likeness;
  }

  yearsApart(a: Statement, b: Statement): number {
    return yearsApart(this.#workOf(a), this.#workOf(b));
  }

  #workOf(statement: Statement): Work {
    const work = this.#works.get(statement) ?? readWork(paperOf(statement));
    this.#works.set(statement, work);
    return work;
  }
}
