import { HttpError } from '../http/http-error';
import { log } from '../http/log';
import { checkRecordingAuth, UrlNotAllowedError } from '../recordings/check-recording-auth';
import { mediaUrlIn } from '../recordings/media-url-in';
import type { Verdict } from '../recordings/verdict';
import { readPolicy } from './read-policy';
import type { Route, SignedRequest } from './signed-route';

/** Studio's question whether a recording, or another media URL, needs credentials. */
export const recordingsAuthRoute: Route = async (request) => {
  const verdict = await check(targetOf(request), request);
  log({
    resource: verdict.resource,
    sid: verdict.sid,
    verdict: verdict.verdict,
    status: verdict.status,
    reason: verdict.reason,
    ms: Math.round(performance.now() - request.startedAt),
  });
  return { status: 200, body: { ...verdict } };
};

function targetOf({ parameters, settings }: SignedRequest): string {
  const url = mediaUrlIn(parameters, settings.ACCOUNT_SID);
  if (url === undefined) {
    throw new HttpError(400, 'invalid_request', {
      problem: 'no RecordingUrl, RecordingSid or MediaUrl',
    });
  }
  return url;
}

async function check(
  url: string,
  { settings, deployed, platform }: SignedRequest,
): Promise<Verdict> {
  try {
    return await checkRecordingAuth(url, {
      accountSid: settings.ACCOUNT_SID,
      mediaHosts: readPolicy(platform).mediaHosts,
      deployed,
    });
  } catch (error) {
    if (error instanceof UrlNotAllowedError) throw new HttpError(400, error.code);
    throw error;
  }
}
