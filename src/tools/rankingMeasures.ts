/** The answer to one judged query: what was found, best first, and what should have been. */
export interface RankedAnswer {
  readonly results: readonly string[];
  readonly relevant: readonly string[];
}

/** How well queries were answered, from 0 to 1. */
export interface RankingFigures {
  readonly queries: number;
  /** Mean reciprocal rank of the first relevant result, 0 where none is among the first ten. */
  readonly mrr: number;
  /** Share of queries whose first result is relevant, and of those with a relevant one among the first five. */
  readonly success1: number;
  readonly success5: number;
}

/** Measures answers; all figures are 0 for none. */
export function measureRanking(answers: readonly RankedAnswer[]): RankingFigures {
  const ranks = answers.map(
    ({ results, relevant }) => results.findIndex((result) => relevant.includes(result)) + 1,
  );
  const share = (count: number) => (answers.length === 0 ? 0 : count / answers.length);
  const within = (limit: number) => ranks.filter((rank) => rank > 0 && rank <= limit);
  return {
    queries: answers.length,
    mrr: share(within(10).reduce((sum, rank) => sum + 1 / rank, 0)),
    success1: share(within(1).length),
    success5: share(within(5).length),
  };
}
