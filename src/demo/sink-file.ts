import { existsSync, readFileSync } from 'node:fs';
import type { FilteredEvent } from '../filter/filtered-event';

/** The file of events that the local server has delivered, one per line. */
export class SinkFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Empty when there is no file yet. */
  text(): string {
    return existsSync(this.path) ? readFileSync(this.path, 'utf8') : '';
  }

  /** The events as JSON. */
  lines(): readonly string[] {
    return this.text().split('\n').slice(0, -1);
  }

  lastEvent(): FilteredEvent | undefined {
    const line = this.lines().at(-1);
    return line === undefined ? undefined : JSON.parse(line);
  }
}
