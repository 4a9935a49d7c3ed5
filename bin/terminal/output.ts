import { visibleLines } from '../../src/terminal/visible';

/** Writes what a command has to say for people to stdout. */
export function print(text: string): void {
  process.stdout.write(visibleLines(text));
}

/** Writes what a program reads to stdout, as it is: each format escapes by its own rules. */
export function putOut(text: string): void {
  process.stdout.write(text);
}

/** As {@link putOut}; resolves when there is room for more, or nobody reads any more. */
export function handOut(text: string): Promise<void> {
  return new Promise((resolve) => {
    const hasRoom = process.stdout.write(text, () => resolve());
    if (hasRoom) resolve();
  });
}

/** Writes what a command has to say for people to stderr, beside what it puts out. */
export function tell(text: string): void {
  process.stderr.write(visibleLines(text));
}
