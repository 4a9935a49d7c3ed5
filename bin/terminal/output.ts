import { visibleLines } from '../../src/terminal/visible';

/** Writes a command's text for people to stdout. */
export function print(text: string): void {
  process.stdout.write(visibleLines(text));
}

/** Writes text for programs to stdout, unchanged: each format has its own escapes. */
export function putOut(text: string): void {
  process.stdout.write(text);
}

/** Like {@link putOut}; resolves when there is room for more, or nobody reads any more. */
export function handOut(text: string): Promise<void> {
  return new Promise((resolve) => {
    const hasRoom = process.stdout.write(text, () => resolve());
    if (hasRoom) resolve();
  });
}

/** Writes a command's text for people to stderr, apart from its output. */
export function tell(text: string): void {
  process.stderr.write(visibleLines(text));
}
