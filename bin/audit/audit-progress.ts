import { shownHost } from '../../src/audit/code/shown-host';
import type { ReadingPlan } from '../../src/audit/collect/collect-snapshot';
import type { ProbePlan } from '../../src/audit/probes/run-probes';
import { pluralise } from '../../src/terminal/pluralise';
import { visible } from '../../src/terminal/visible';
import { ProgressLine } from '../terminal/progress-line';

/** Reports the number of calls on stderr, with progress on a terminal. */
export class AuditProgress {
  readonly #stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  readonly #line: ProgressLine;
  #calls = 0;
  #read = 0;
  #readings: number | undefined;

  constructor(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>) {
    this.#stream = stream;
    this.#line = new ProgressLine(stream);
  }

  readonly onPlan = ({ accounts, readings, calls }: ReadingPlan): void => {
    this.#readings = readings;
    this.tell(
      `Reading ${pluralise(accounts, 'account')}, with GETs only: at least ${pluralise(calls, 'call')}.`,
    );
  };

  readonly onCall = (): void => {
    this.#calls++;
    this.#show();
  };

  readonly onRead = (): void => {
    this.#read++;
    this.#show();
  };

  readonly onProbe = ({ purpose, hosts, requests }: ProbePlan): void => {
    this.tell(
      `Probe, up to ${pluralise(requests, 'request')} to ${shownHosts(hosts)}: ${purpose}.`,
    );
  };

  /** Prints a line in place of the progress. */
  tell(line: string): void {
    this.#line.clear();
    this.#stream.write(`${visible(line)}\n`);
  }

  end(partial: boolean): void {
    this.tell(`${pluralise(this.#calls, 'call')}${partial ? ', then stopped' : ''}.`);
  }

  #show(): void {
    const lists = this.#readings === undefined ? '' : `${this.#read} of ${this.#readings} lists, `;
    this.#line.show(`${lists}${pluralise(this.#calls, 'call')}`);
  }
}

function shownHosts(hosts: readonly string[]): string {
  return hosts.map((host) => shownHost(host) ?? 'a host that is not shown').join(', ');
}
