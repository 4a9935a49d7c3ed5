import type { ReadingPlan } from '../src/audit/collect/collect-snapshot';

/** Tells on stderr how many calls are made; on a terminal, how far they are. */
export class AuditProgress {
  #calls = 0;
  #read = 0;
  #readings = 0;

  readonly onPlan = ({ accounts, readings, calls }: ReadingPlan): void => {
    this.#readings = readings;
    const them = accounts === 1 ? '1 account' : `${accounts} accounts`;
    process.stderr.write(`Reading ${them}: at least ${calls} calls. Nothing is changed.\n`);
  };

  readonly onCall = (): void => {
    this.#calls++;
    this.#show();
  };

  readonly onRead = (): void => {
    this.#read++;
    this.#show();
  };

  end(partial: boolean): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    process.stderr.write(`${this.#calls} calls${partial ? ', then ended' : ''}.\n`);
  }

  #show(): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r${this.#read} of ${this.#readings} lists, ${this.#calls} calls`);
  }
}
