import { ownValue, type PlainObject } from '../../json/plain-object';
import { ApiError } from '../../twilio-api/api-error';
import { during } from '../../twilio-api/api-task';
import { isSid } from '../../twilio-api/is-sid';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import { EVENTS_API } from './read-streams';
import type { TypeChange } from './stream-plan';
import { type StreamTarget, sinkConfiguration } from './stream-target';
import { SINK_STATUSES, type StreamSink, type SubscribedType } from './streams';

type MadeSink = Pick<StreamSink, 'sid' | 'status'>;

/** The calls that change Event Streams. Each may throw an `ApiTaskError`. */
export interface StreamChanges {
  readonly createSink: (target: StreamTarget, description: string) => Promise<MadeSink>;
  /** Lets Twilio send a test event to the sink. */
  readonly testSink: (sink: string) => Promise<void>;
  /** Tells Twilio which test event has arrived, which activates the sink. */
  readonly validateSink: (sink: string, testId: string) => Promise<void>;
  readonly createSubscription: (
    sink: string,
    types: readonly SubscribedType[],
    description: string,
  ) => Promise<void>;
  readonly changeType: (subscription: string, change: TypeChange) => Promise<void>;
  /** Deletes the subscriptions first: a sink in use cannot be deleted. */
  readonly retire: (sink: StreamSink) => Promise<void>;
}

/**
 * Source: Twilio docs, "Event Streams: sink resource", "subscription resource" and "subscribed
 * events resource". `Types` is repeated, one JSON object each: a JSON array in one field is
 * refused.
 */
export function streamChanges(api: TwilioApi): StreamChanges {
  const at = (path: string) => new URL(EVENTS_API + path);
  const post = (path: string, form: Parameters<TwilioApi['post']>[1]) =>
    during('change_streams', api.post(at(path), form));
  const remove = (path: string) => during('change_streams', api.delete(at(path)));

  return {
    async createSink(target, description) {
      const made = api.post(at('/Sinks'), {
        Description: description,
        SinkType: target.kind,
        SinkConfiguration: JSON.stringify(sinkConfiguration(target)),
      });
      return await during('change_streams', made.then(madeSink));
    },
    async testSink(sink) {
      await post(`/Sinks/${sink}/Test`, {});
    },
    async validateSink(sink, testId) {
      await post(`/Sinks/${sink}/Validate`, { TestId: testId });
    },
    async createSubscription(sink, types, description) {
      await post('/Subscriptions', {
        Description: description,
        SinkSid: sink,
        Types: types.map(({ type, schemaVersion }) =>
          JSON.stringify({ type, schema_version: schemaVersion }),
        ),
      });
    },
    async changeType(subscription, { type, from, to }) {
      const events = `/Subscriptions/${subscription}/SubscribedEvents`;
      if (to === null) return await remove(`${events}/${type}`);
      const version = { SchemaVersion: String(to) };
      if (from === null) await post(events, { Type: type, ...version });
      else await post(`${events}/${type}`, version);
    },
    async retire({ sid, subscriptions }) {
      for (const each of subscriptions) await remove(`/Subscriptions/${each.sid}`);
      await remove(`/Sinks/${sid}`);
    },
  };
}

function madeSink(answer: PlainObject): MadeSink {
  const sid = ownValue(answer, 'sid');
  const status = SINK_STATUSES.find((each) => each === ownValue(answer, 'status'));
  if (typeof sid !== 'string' || !isSid(sid, 'DG') || status === undefined) {
    throw new ApiError('invalid_answer');
  }
  return { sid, status };
}
