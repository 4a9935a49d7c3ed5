/** One command of a transcript, and its outcome. */
export interface Step {
  /** Its comment lines, each with `# `. */
  readonly comment: readonly string[];
  /** The command for `/bin/sh`. */
  readonly command: string;
  /** In the transcript's form: `| ` before stdout, `! ` before stderr, then the exit code. */
  readonly outcome: string;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/**
 * Reads a transcript: steps with a blank line between them, each of a comment, a line `$ COMMAND`
 * that continues in lines `> …`, and its outcome.
 */
export function readTranscript(text: string): readonly Step[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const lines = paragraph.split('\n');
      const isCommand = (line: string) => line.startsWith('$ ') || line.startsWith('> ');
      return {
        comment: lines.filter((line) => line.startsWith('#')),
        command: lines
          .filter(isCommand)
          .map((line) => line.slice(2))
          .join('\n'),
        outcome: lines.filter((line) => !line.startsWith('#') && !isCommand(line)).join('\n'),
      };
    });
}

/** The transcript of steps, for {@link readTranscript}. */
export function writeTranscript(steps: readonly Step[]): string {
  const paragraphs = steps.map(({ comment, command, outcome }) =>
    [...comment, `$ ${command.replaceAll('\n', '\n> ')}`, outcome].join('\n'),
  );
  return `${paragraphs.join('\n\n')}\n`;
}

export function writeOutcome({ stdout, stderr, exitCode }: Outcome): string {
  return [...quoted('|', stdout), ...quoted('!', stderr), `exit ${exitCode}`].join('\n');
}

function quoted(mark: string, text: string): readonly string[] {
  if (text === '') return [];
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${mark} ${line}`.trimEnd());
}
