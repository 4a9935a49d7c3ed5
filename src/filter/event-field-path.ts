import type { EventFieldName } from '../taskrouter/event-fields';

/** A field of the event itself, as reports and vocabularies name it: `event.workflow_name`. */
export function eventFieldPath(name: EventFieldName): string {
  return `event.${name}`;
}
