import { createInterface, type Interface } from 'node:readline/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import { visible, visibleLines } from '../../src/terminal/visible';

/** Ctrl-C, Ctrl-D, or a closed terminal: there will be no answer. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Asks for lines on a terminal. */
export class QuestionTerminal {
  readonly #lines: Interface;
  readonly #output: WriteStream;
  readonly #ended = new AbortController();
  /** Lines that arrived before they were asked for, for example pasted ones. */
  readonly #ahead: string[] = [];

  constructor(input: ReadStream, output: WriteStream) {
    this.#output = output;
    this.#lines = createInterface({ input, output, terminal: true });
    const end = () => this.#ended.abort();
    this.#lines.on('SIGINT', end).on('close', end);
    this.#lines.on('line', (line) => this.#ahead.push(line));
    process.once('SIGTERM', end);
  }

  say(text: string): void {
    this.#output.write(`${visibleLines(text)}\n`);
  }

  /**
   * Asks until the answer is valid.
   *
   * @param problem Returns what is wrong with an answer, as a sentence, or `undefined`.
   * @param usual The answer that Enter gives; shown in brackets.
   * @throws {Interrupted}
   */
  async ask(
    question: string,
    usual: string,
    problem: (answer: string) => string | undefined,
  ): Promise<string> {
    for (;;) {
      const answer =
        (await this.#line(`${question}${usual === '' ? '' : ` [${usual}]`}: `)) || usual;
      const wrong = problem(answer);
      if (wrong === undefined) return answer;
      this.say(`  ${wrong}`);
    }
  }

  close(): void {
    this.#lines.close();
  }

  async #line(prompt: string): Promise<string> {
    const ahead = this.#ahead.shift();
    if (ahead !== undefined) {
      this.say(`${prompt}${ahead}`);
      return ahead.trim();
    }
    if (this.#ended.signal.aborted) throw new Interrupted();
    try {
      const line = await this.#lines.question(visible(prompt), { signal: this.#ended.signal });
      return line.trim();
    } catch (error) {
      if (!this.#ended.signal.aborted) throw error;
      this.#output.write('\n');
      throw new Interrupted();
    }
  }
}
