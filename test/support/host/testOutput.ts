/**
 * Starts every line that the tests print: the order to reset the terminal's colours, which shows nowhere. VS Code logs
 * hundreds of lines of its own through the same channel, and this tells the tests' lines from those.
 */
export const mark = '\u001B[0m';

/** What VS Code says of native modules that installHost leaves out; it runs without them. */
const expected = /Could not locate the bindings file|native-watchdog/;

/** Prints what the tests say, and keeps what VS Code logs meanwhile for the case that they cannot say anything. */
export class TestOutput {
  private readonly log: string[] = [];
  private heard = false;

  /** Takes one entry of the log, as the workbench gives it away. */
  take(level: string, parts: unknown[]): void {
    const text = parts.map(String).join(' ');
    if (text.startsWith(mark)) {
      this.heard = true;
      console.log(text.slice(mark.length));
    } else if (!expected.test(text)) {
      this.log.push(`[${level}] ${text}`);
    }
  }

  /** Prints the log of VS Code if no test has said anything: the reason why must be in there. */
  explainSilence(): void {
    if (this.heard) return;
    console.error(`The tests did not start. The log of VS Code:\n${this.log.join('\n')}`);
  }
}
