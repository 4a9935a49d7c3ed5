import type { BulkSums } from '../../src/bulk/bulk-report';
import type { UnreadableRecord } from '../../src/bulk/filter-lines';
import { RECORD_PROBLEMS, type RecordProblem } from '../../src/streams/record-problem';
import { pluralise } from '../../src/terminal/pluralise';
import { FirstMessages } from '../terminal/first-messages';
import { ProgressLine } from '../terminal/progress-line';

/** What to do when the whole input is recognisably something else. */
const NEXT_STEPS: Readonly<Partial<Record<RecordProblem, string>>> = {
  utf_16: 'The input is UTF-16: iconv -f UTF-16 -t UTF-8 FILE | hipaa-guard filter',
  compressed: 'The input is compressed, but not with gzip: decompress it first.',
  prefixed:
    "Something comes before the JSON on each line: sed 's/^[^{]*//' FILE | hipaa-guard filter",
  csv: 'The input looks like CSV: filter takes events as JSON.',
  not_an_event: 'The forms of an event that filter reads are in docs/event-format.md.',
  no_sid:
    "An event's SID is EV and 32 hexadecimal digits; those in documentation examples may be shorter.",
};

/** The same, shown even when events were read before. */
const LATE_NEXT_STEPS: Readonly<Partial<Record<RecordProblem, string>>> = {
  cut_off: 'What is cut off was not fully written, or is indented among lines: jq -c . FILE',
  damaged_gzip:
    'The compressed file is damaged, or something follows it: gzip -dc FILE | hipaa-guard filter',
};

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** The messages of `filter`: which lines are not events; on a terminal, the progress. */
export class FilterTerminal {
  readonly #stream: Stream;
  readonly #progress: ProgressLine | undefined;
  readonly #unreadable: FirstMessages;
  readonly #problems = new Set<RecordProblem>();

  /** @param outputIsTTY If true, progress would be mixed with the events. */
  constructor(stream: Stream, outputIsTTY: boolean) {
    this.#stream = stream;
    this.#progress = outputIsTTY ? undefined : new ProgressLine(stream);
    this.#unreadable = new FirstMessages((message) => this.#tell(message));
  }

  /** To be called before waiting for typed input. */
  tellThatItWaits(): void {
    this.#tell('Waiting for events on stdin; end with Ctrl-D.');
    this.#tell('To read a file: hipaa-guard filter < FILE');
  }

  readonly onLines = (lines: number): void => {
    this.#progress?.show(pluralise(lines, 'line'));
  };

  readonly onUnreadable = ({ lineNumber, nth, problem }: UnreadableRecord): void => {
    this.#problems.add(problem);
    const place = nth === undefined ? `line ${lineNumber}` : `line ${lineNumber}, event ${nth}`;
    this.#unreadable.add(`${place}: ${RECORD_PROBLEMS[problem]}`);
  };

  end({ events, ignored, unreadable_lines: unreadable, kept, removed }: BulkSums): void {
    this.#progress?.clear();
    const { hidden } = this.#unreadable;
    if (hidden > 0) this.#tell(`and ${pluralise(hidden, 'more line')}`);
    if (events === 0 && ignored === 0 && unreadable === 0) {
      this.#tell('There was nothing on stdin to filter.');
      return;
    }
    // Among events, such a record is just a broken one.
    if (events === 0) this.#tellNextStep(NEXT_STEPS);
    this.#tellNextStep(LATE_NEXT_STEPS);
    if (this.#stream.isTTY) {
      const others = [
        ignored === 0 ? '' : `, ${ignored} ignored`,
        unreadable === 0 ? '' : `, ${unreadable} unreadable left out`,
      ].join('');
      this.#tell(
        `${pluralise(events, 'event')} filtered${others}: ${pluralise(kept, 'attribute')} kept, ${removed} removed.`,
      );
    }
  }

  #tellNextStep(steps: Readonly<Partial<Record<RecordProblem, string>>>): void {
    const [step] = [...this.#problems].flatMap((problem) => steps[problem] ?? []);
    if (step !== undefined) this.#tell(step);
  }

  #tell(line: string): void {
    this.#progress?.clear();
    this.#stream.write(`${line}\n`);
  }
}
