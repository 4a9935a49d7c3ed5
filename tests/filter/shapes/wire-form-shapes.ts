import {
  ARCHIVED_FORMS,
  asCallback,
  asCloudEvent,
  asRestResource,
  type EventSketch,
  SKETCH,
} from '../../support/events/wire-forms';
import type { Shape } from './shape';

/** The values in each that stand for people. */
const CALLER = '+15555550123';
const CLINIC = 'Example Clinic';

const row = (
  name: string,
  source: string,
  write: (sketch: EventSketch) => unknown,
  gone: readonly string[] = [CALLER],
): Shape<unknown> => ({
  name,
  source,
  mode: 'guarded',
  input: write(SKETCH),
  kept: { ...SKETCH.fields, task_age: 12, task_attributes: { direction: 'inbound' } },
  gone,
});

/** Whole events from public sources: each is the same event. */
export const WIRE_FORM_SHAPES: readonly Shape<unknown>[] = [
  row('the event callback', 'twilio.com/docs/taskrouter/api/event/reference', asCallback),
  row('the REST resource', 'twilio.com/docs/taskrouter/api/event', asRestResource),
  row(
    'a CloudEvent of Event Streams',
    'twilio.com/docs/events/event-types/taskrouter/task',
    asCloudEvent,
    [CALLER, CLINIC],
  ),
  row(
    'a CloudEvent whose data is text',
    'twilio.com/docs/events/webhook-quickstart, eventstreams-quickstart',
    ARCHIVED_FORMS['CloudEvent whose data is text'],
    [CALLER, CLINIC],
  ),
  row(
    'a CloudEvent whose payload is text',
    'events of error logs, twilio.com/docs/events/event-types/error-logs',
    ARCHIVED_FORMS['CloudEvent whose payload is text'],
    [CALLER, CLINIC],
  ),
  row(
    "the body of Event Streams' webhook",
    'twilio.com/docs/events/webhook-quickstart',
    (sketch) => [asCloudEvent(sketch)],
    [CALLER, CLINIC],
  ),
  row(
    'what a Function gets of that body',
    'github.com/twilio-professional-services/flex-recover-non-graceful-disconnects',
    (sketch) => ({ request: { headers: {} }, bodySHA256: '', 0: asCloudEvent(sketch) }),
    [CALLER, CLINIC],
  ),
  row(
    'what consumers keep of it: event[0].data',
    'public consumers of Event Streams',
    ARCHIVED_FORMS['data of a CloudEvent'],
    [CALLER, CLINIC],
  ),
  row(
    'what consumers keep of it: event[0].data.payload',
    'public consumers of Event Streams',
    ARCHIVED_FORMS['payload of a CloudEvent'],
  ),
  row(
    "an object of Twilio's library, and of its command line",
    'github.com/twilio/twilio-node: EventInstance.toJSON',
    ARCHIVED_FORMS["object of Twilio's library"],
  ),
  row(
    'a page of the REST API with one event',
    'twilio.com/docs/taskrouter/api/event: list',
    (sketch) => ({ meta: { page: 0, key: 'events' }, events: [asRestResource(sketch)] }),
  ),
  row(
    'a REST resource in a table, whose event_data is text',
    'a table of Athena or Glue',
    ARCHIVED_FORMS['REST Events resource whose event_data is text'],
  ),
  row(
    'a callback in a table, with columns in small letters',
    'a table of Athena or Glue',
    ARCHIVED_FORMS['row with columns in small letters'],
  ),
  row(
    'a CloudEvent in a table, with columns in capitals',
    'a table of Snowflake',
    ARCHIVED_FORMS['row with columns in capitals'],
    [CALLER, CLINIC],
  ),
];
