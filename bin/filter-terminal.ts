import type { BulkSums } from '../src/bulk/bulk-report';
import type { UnreadableLine } from '../src/bulk/filter-lines';
import type { OtherForm } from '../src/bulk/other-form';
import { pluralise } from '../src/terminal/pluralise';
import { FirstMessages } from './first-messages';
import { ProgressLine } from './progress-line';

const NEXT_STEPS: Readonly<Record<OtherForm, string>> = {
  gzip: 'The input is compressed: gunzip -c FILE | hipaa-guard filter',
  utf_16: 'The input is UTF-16: iconv -f UTF-16 -t UTF-8 FILE | hipaa-guard filter',
  csv: 'The input looks like CSV: filter takes events as JSON, one on each line.',
  indented_list: "The input is one indented list: jq -c '.[]' FILE | hipaa-guard filter",
  indented: 'The input is indented JSON: jq -c . FILE | hipaa-guard filter',
  list: "The input is a list on one line: jq -c '.[]' FILE | hipaa-guard filter",
  page: "The input is a page of TaskRouter's list: jq -c '.events[]' FILE | hipaa-guard filter",
};

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** What `filter` says beside its output: which lines are no event; on a terminal, how far it is. */
export class FilterTerminal {
  readonly #stream: Stream;
  readonly #progress: ProgressLine | undefined;
  readonly #unreadable: FirstMessages;
  #otherForm: OtherForm | undefined;

  /** @param outputIsTTY Then the events themselves are there to be seen, and progress would be among them. */
  constructor(stream: Stream, outputIsTTY: boolean) {
    this.#stream = stream;
    this.#progress = outputIsTTY ? undefined : new ProgressLine(stream);
    this.#unreadable = new FirstMessages((message) => this.#tell(message));
  }

  /** Before somebody's typing is waited for. */
  tellThatItWaits(): void {
    this.#tell('Waiting for events on stdin, one on each line; Ctrl-D ends them.');
    this.#tell('To read a file: hipaa-guard filter < FILE');
  }

  readonly onLines = (lines: number): void => {
    this.#progress?.show(pluralise(lines, 'line'));
  };

  readonly onUnreadable = ({ lineNumber, problem, otherForm }: UnreadableLine): void => {
    this.#otherForm ??= otherForm;
    this.#unreadable.add(`line ${lineNumber}: ${problem}`);
  };

  end({ events, unreadable_lines: unreadable, kept, removed }: BulkSums): void {
    this.#progress?.clear();
    const { hidden } = this.#unreadable;
    if (hidden > 0) this.#tell(`and ${pluralise(hidden, 'line')} more`);
    if (events === 0 && unreadable === 0) {
      this.#tell('There was nothing on stdin to filter.');
      return;
    }
    // One such line among events is only a line that went wrong.
    if (events === 0 && this.#otherForm !== undefined) this.#tell(NEXT_STEPS[this.#otherForm]);
    if (this.#stream.isTTY) {
      const left = unreadable === 0 ? '' : `, ${pluralise(unreadable, 'line')} left out`;
      this.#tell(
        `${pluralise(events, 'event')} filtered${left}: ${pluralise(kept, 'attribute')} kept, ${removed} removed.`,
      );
    }
  }

  #tell(line: string): void {
    this.#progress?.clear();
    this.#stream.write(`${line}\n`);
  }
}
