// Compiled by `npm run typecheck`, and never run: what a customer's TypeScript sees.
import type {
  Context,
  ServerlessCallback,
  ServerlessEventObject,
  ServerlessFunctionSignature,
} from '@twilio-labs/serverless-runtime-types/types';
import type * as eligibility from '../../functions/eligibility/eligibility.private';
import type * as signedRequest from '../../functions/http/signed-request.private';
import type * as recordingAuth from '../../functions/recordings/recording-auth.private';
import type * as eventsFilter from '../../functions/taskrouter/events-filter.private';
import type { PrivateFunctions, RecordingAnswer } from '../../types/hipaa-guard';

declare const functions: PrivateFunctions;
declare const context: Context<{ EVENTS_SINK_URL: string }>;
declare const event: ServerlessEventObject<{ RecordingUrl: string; TaskAttributes: string }>;

/** The published types are those of the sources, and the other way round. */
export const sources: {
  'taskrouter/events-filter': typeof eventsFilter;
  'http/signed-request': typeof signedRequest;
  'recordings/recording-auth': typeof recordingAuth;
  'eligibility/eligibility': typeof eligibility;
} = functions;
declare const ofSources: typeof sources;
export const published: PrivateFunctions = ofSources;

/** There are no values behind these types. */
// @ts-expect-error: not exported
export type { MODES } from '../../types/hipaa-guard';

// taskrouter/events-filter

const { filterEvent } = functions['taskrouter/events-filter'];
const { event: filtered, report } = filterEvent(event, {
  mode: 'strict',
  policy: { ownContacts: [] },
});
export const id: string = filtered.id;
export const specversion: '1.0' = filtered.specversion;
export const emails: number = report.findings.email;
// @ts-expect-error: a mode that does not exist
filterEvent(event, { mode: 'lenient' });
// @ts-expect-error: an option that is misspelt
filterEvent(event, { mdoe: 'strict' });
// @ts-expect-error: filterEvent is synchronous
filterEvent(event).then();
// @ts-expect-error: the report has counts, and no values
report.values;
// @ts-expect-error: no kind of identifier
report.findings.shoe_size;

// http/signed-request

const { requireTwilioSignature, verifyTwilioRequest } = functions['http/signed-request'];
export const inline = requireTwilioSignature((context, event, callback) => {
  const parameter: unknown = event['RecordingUrl'];
  callback(null, typeof parameter === 'string' ? 'genuine' : { domain: context.DOMAIN_NAME });
});
const typed: ServerlessFunctionSignature<
  { EVENTS_SINK_URL: string },
  ServerlessEventObject<{ RecordingUrl: string }>
> = (_, { RecordingUrl }, callback) => callback(null, RecordingUrl);
export const handler: typeof typed = requireTwilioSignature(typed, { jsonBody: 'trust-gateway' });
export const awaited = requireTwilioSignature(
  async (_: Context, { From }: { From: string }, callback: ServerlessCallback) => {
    callback(null, From);
  },
);
// @ts-expect-error: no way to treat a JSON body
requireTwilioSignature(typed, { jsonBody: 'ignore' });
// @ts-expect-error: no handler
requireTwilioSignature({});

const verdict = verifyTwilioRequest(context, event, { queryParameters: ['tenant'] });
if (!verdict.ok) {
  // @ts-expect-error: a reason that does not exist
  verdict.reason satisfies 'expired';
}
// @ts-expect-error: a genuine request has no reason
verdict.reason;
// @ts-expect-error: the event is not the first argument
verifyTwilioRequest('event', context);

// recordings/recording-auth

const { checkRecordingAuth } = functions['recordings/recording-auth'];
export const answer: Promise<RecordingAnswer> = checkRecordingAuth(event.RecordingUrl, { context });
export const ofParameters = checkRecordingAuth(event, { context, timeoutMs: 5_000 });
export const state = async (): Promise<'protected' | 'public' | 'unknown'> =>
  (await answer).verdict;
// @ts-expect-error: neither a URL nor parameters
checkRecordingAuth(42);
// @ts-expect-error: a number of milliseconds, not a text
checkRecordingAuth(event, { timeoutMs: '5s' });
