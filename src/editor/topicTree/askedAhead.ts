/** What VS Code is about to ask for, asked already. An answer is given away once: a later one may be another. */
export class AskedAhead<Answer> {
  private readonly answers = new Map<string, Promise<Answer>>();

  note(name: string, answer: Promise<Answer>): void {
    this.answers.set(name, answer);
    // Whoever has taken it is told of a failure. Nobody else: it would end the host as unhandled, or be taken for an answer
    // that a new question might have.
    answer.catch(() => {
      if (this.answers.get(name) === answer) this.answers.delete(name);
    });
  }

  take(name: string): Promise<Answer> | undefined {
    const answer = this.answers.get(name);
    this.answers.delete(name);
    return answer;
  }

  clear(): void {
    this.answers.clear();
  }
}
