/**
 * Says what becomes of a command whose output is not taken.
 *
 * Who reads stdout may go away, as `head` does: what the command does and how it ends stays the
 * same. What cannot be written otherwise, for a full disk, ends it. Nothing ends for stderr.
 */
export function guardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`stdout cannot be written (${code})\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => undefined);
}
