/**
 * Decides what happens to a command whose output cannot be written.
 *
 * The reader of stdout may go away, as `head` does: what the command does and how it ends stays the
 * same. Any other failure, such as a full disk, ends it. A failure of stderr ends nothing.
 */
export function guardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`stdout cannot be written (${code})\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => undefined);
}
