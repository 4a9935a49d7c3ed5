import { existsSync, readFileSync } from 'node:fs';
import type { FilteredEvent } from '../filter/filtered-event';

/** What the local server has delivered: a file with an event on each line. */
export class SinkFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Empty where there is no file yet. */
  text(): string {
    return existsSync(this.path) ? readFileSync(this.path, 'utf8') : '';
  }

  /** The events, as they stand in the file. */
  lines(): readonly string[] {
    return this.text().split('\n').slice(0, -1);
  }

  lastEvent(): FilteredEvent | undefined {
    const line = this.lines().at(-1);
    return line === undefined ? undefined : JSON.parse(line);
  }
}
