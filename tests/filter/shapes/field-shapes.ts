import { sidOf } from '../../support/sids';
import type { Shape } from './shape';

/** Fields of the event itself, in TaskRouter's snake_case, beside those that every event has. */
export type EventFields = Readonly<Record<string, string | number | boolean>>;

/** Fields as they were seen, and what is left of them, whichever way the event came in. */
export const FIELD_SHAPES: readonly Shape<EventFields>[] = [
  {
    name: 'a worker on a task channel',
    source: 'twilio.com/docs/taskrouter/api/event/reference',
    mode: 'strict',
    input: {
      worker_sid: sidOf('WK'),
      worker_name: 'Mara Example',
      worker_attributes: '{"email":"mara@example.com"}',
      worker_channel_capacity: 3,
      worker_channel_available: true,
    },
    kept: { worker_sid: sidOf('WK'), worker_channel_available: true, worker_channel_capacity: 3 },
    gone: ['Mara Example', 'mara@example.com'],
  },
];
