import { createHash } from 'node:crypto';

/** A request as Twilio would send it, except for the signature. */
export interface ForgedRequest {
  readonly url: URL;
  readonly contentType: string;
  readonly body: string;
  /** The form fields that the signature covers; a JSON body is covered by its digest in the URL. */
  readonly parameters: Readonly<Record<string, string>>;
}

const NONE = '0'.repeat(32);

/**
 * An invented but valid event: an open route would accept it, and show that it is open. Anything
 * else would get our own `400` for invalid events, which could be mistaken for a refusal.
 */
const EVENT = {
  Sid: `EV${NONE}`,
  EventType: 'workspace.updated',
  AccountSid: `AC${NONE}`,
  WorkspaceSid: `WS${NONE}`,
  ResourceType: 'workspace',
  ResourceSid: `WS${NONE}`,
  Timestamp: '0',
  TimestampMs: '0',
} as const;

/** A request like a workspace's event callback. */
export function forgedCallback(url: URL): ForgedRequest {
  return {
    url,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(EVENT).toString(),
    parameters: EVENT,
  };
}

/** A request like those of Event Streams: a list of one event, whose digest is in the URL. */
export function forgedBatch(url: URL): ForgedRequest {
  const event = {
    specversion: '1.0',
    type: 'com.twilio.taskrouter.workspace.updated',
    source: 'hipaa-guard',
    id: EVENT.Sid,
    data: {
      payload: {
        sid: EVENT.Sid,
        event_type: EVENT.EventType,
        account_sid: EVENT.AccountSid,
        workspace_sid: EVENT.WorkspaceSid,
      },
    },
  };
  const body = JSON.stringify([event]);
  const signed = new URL(url);
  signed.searchParams.set('bodySHA256', createHash('sha256').update(body).digest('hex'));
  return { url: signed, contentType: 'application/json', body, parameters: {} };
}
