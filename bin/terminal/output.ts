import { visibleLines } from '../../src/terminal/visible';

/** Writes what a command has to say for people to stdout. */
export function print(text: string): void {
  process.stdout.write(visibleLines(text));
}

/** Writes it to stderr, beside what the command puts out. */
export function tell(text: string): void {
  process.stderr.write(visibleLines(text));
}
