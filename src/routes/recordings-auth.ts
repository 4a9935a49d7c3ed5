import type { Policy } from '../filter/policy/policy';
import { HttpError } from '../http/http-error';
import type { JsonObject } from '../json/json-value';
import { ownValue, type PlainObject } from '../json/plain-object';
import { log } from '../log/log';
import { CHECK_BUDGET_MS } from '../recordings/check-media';
import { checkRecordingAuth } from '../recordings/check-recording-auth';
import { mediaOwner } from '../recordings/media-owner';
import type { RecordingAnswer } from '../recordings/recording-answer';
import type { RecordingVerdict } from '../recordings/recording-verdict';
import { TargetError } from '../recordings/target-error';
import { elapsedIn } from './elapsed-in';
import { readPolicy } from './read-policy';
import type { Route, SignedRequest } from './signed-route';

/**
 * Answers whether recordings or other media need credentials: to a Studio widget, or to a recording
 * status callback, which may want no more than `204`.
 */
export const recordingsAuthRoute: Route = async (request) => {
  const policy = readPolicy(request.platform.policyAsset(), request.deployed);
  const answer = await check(request, policy);
  const isCallback = isStatusCallback(request.parameters);
  log({ ...logEntry(answer), status_callback: isCallback, ms: elapsedIn(request) });
  if (isCallback && policy.recordingStatusCallback === 'no-content') return { status: 204 };
  const { media, ...verdict } = answer;
  return {
    status: 200,
    body: { ...verdict, ...(media && { media: media.map((each) => ({ ...each })) }) },
  };
};

async function check(request: SignedRequest, policy: Policy): Promise<RecordingAnswer> {
  const { parameters, settings, deployed, startedAt } = request;
  try {
    return await checkRecordingAuth(
      parameters,
      mediaOwner(policy, { accountSid: settings.ACCOUNT_SID, deployed }),
      { deadline: startedAt + CHECK_BUDGET_MS },
    );
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    throw new HttpError(400, error.code, { problem: error.message, ms: elapsedIn(request) });
  }
}

/** Twilio docs, "recordingStatusCallback": the parameter that only these callbacks have. */
function isStatusCallback(parameters: PlainObject): boolean {
  const status = ownValue(parameters, 'RecordingStatus');
  return typeof status === 'string' && status !== '';
}

/** SIDs, codes and counts only: Twilio keeps the log for 30 days. */
function logEntry({ media, ...worst }: RecordingAnswer): JsonObject {
  const all = media ?? [worst];
  const count = (verdict: RecordingVerdict['verdict']) =>
    all.filter((each) => each.verdict === verdict).length;
  return {
    verdict: worst.verdict,
    counts: {
      protected: count('protected'),
      public: count('public'),
      unknown: count('unknown'),
    },
    media: all.map(({ resource, sid, verdict, status, reason }) => ({
      resource,
      sid,
      verdict,
      status,
      reason,
    })),
  };
}
