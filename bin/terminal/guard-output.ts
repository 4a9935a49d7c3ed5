/**
 * Handles output that cannot be written.
 *
 * If the reader of stdout goes away, as `head` does, the command continues and ends as usual. Any
 * other failure, such as a full disk, ends it. A failure of stderr is ignored.
 */
export function guardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`stdout cannot be written (${code})\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => undefined);
}
