import { basicAuthorization } from '../../network/basic-authorization';
import { withoutCredentials } from '../../network/without-credentials';
import { sign } from '../../signature/sign';
import { twilioHost } from '../evidence/webhooks/twilio-host';
import { refuses } from '../evidence/webhooks/webhook-judgement';
import { boolean, number, sid, word } from '../fields/basic-readers';
import { hostName } from '../fields/host-name';
import { pathDigest } from '../fields/path-digest';
import { type AskOptions, ask, type NoAnswer, type ProbeRequest } from './ask';
import type { ProbeContext, ProbeStep } from './probe';

/** What is kept of a requested webhook: where it is, and its answers to the requests. */
export const WEBHOOK_ANSWERS = {
  resource: sid,
  field: word,
  host: hostName,
  /** The Function of a `*.twil.io` host. */
  function: pathDigest,
  userinfo: boolean,
  unsigned_status: number,
  wrong_signature_status: number,
  /** The answer to a request signed with the Auth Token, sent if the others are refused. */
  signed_status: number,
  failure: word,
  /** Whether Basic or Digest authentication is requested. */
  challenged: boolean,
};

/** Only invented values, because a handler without a check runs with them. */
const FORM = {
  AccountSid: `AC${'0'.repeat(32)}`,
  CallSid: `CA${'0'.repeat(32)}`,
  // Twilio docs, "Test credentials: magic input": valid, and nobody's.
  From: '+15005550006',
  To: '+15005550006',
};

/** Like Twilio's own requests, so that a server that lets in only these lets in the probe. */
const AS_TWILIO = { 'user-agent': 'TwilioProxy/1.1', accept: '*/*' };

/** Where the webhook is configured; empty for one that the user named. */
interface WebhookPlace {
  readonly resource: string | null;
  readonly field: string | null;
}

type Target = Pick<ProbeRequest, 'url' | 'method' | 'isNamed'>;

/**
 * Requests a webhook without a signature and with a wrong one, with the method and the URL's own
 * credentials as Twilio would send them. If both are refused, a signed request shows whether that
 * was because of the signatures: a webhook that refuses everybody does not check them.
 */
export function webhookStep(
  target: Target,
  place: WebhookPlace,
  options: ProbeContext,
): ProbeStep<typeof WEBHOOK_ANSWERS> {
  const { url } = target;
  return {
    host: url.host,
    requests: 2 + signedTexts(target, options).length,
    run: async () => {
      const unsigned = await send(target, {}, options);
      const wrong = await send(target, signed(target, 'not the auth token'), options);
      const bothRefuse = refuses(unsigned.status) && refuses(wrong.status);
      return {
        ...place,
        ...targetOf(url),
        unsigned_status: unsigned.status,
        wrong_signature_status: wrong.status,
        signed_status: bothRefuse ? await signedStatus(target, options) : null,
        failure: unsigned.failure ?? wrong.failure,
        challenged: unsigned.challenged,
      };
    },
  };
}

/** The status of a request that Twilio could have sent; `null` without the Auth Token. */
async function signedStatus(target: Target, options: ProbeContext): Promise<number | null> {
  let status: number | null = null;
  for (const headers of signedTexts(target, options)) {
    ({ status } = await send(target, headers, options));
    if (!refuses(status)) return status;
  }
  return status;
}

/** No document says whether a URL's credentials are part of the signed text, so both are tried. */
function signedTexts(
  target: Target,
  { authToken }: ProbeContext,
): readonly Record<string, string>[] {
  if (authToken === null) return [];
  const bare = { ...target, url: withoutCredentials(target.url) };
  const ways = bare.url.href === target.url.href ? [bare] : [bare, target];
  return ways.map((way) => signed(way, authToken));
}

function signed(target: Target, key: string): Record<string, string> {
  const parameters = target.method === 'POST' ? FORM : {};
  return { 'x-twilio-signature': sign(filledIn(target).href, parameters, key) };
}

/**
 * Adds the invented values, which Twilio sends in the query of a GET (Twilio docs, "Webhooks
 * security").
 */
function filledIn({ url, method }: Target): URL {
  if (method === 'POST') return url;
  const filled = new URL(url);
  const values = new URLSearchParams(FORM).toString();
  filled.search = url.search === '' ? values : `${url.search}&${values}`;
  return filled;
}

/** Why a webhook is not requested. */
export type Skipped = 'not_own_host' | 'address_not_public' | 'other_method' | 'not_known';

/** Kept, so that the requested webhooks are not mistaken for all of them. */
export function skippedStep(
  target: ReturnType<typeof targetOf>,
  place: WebhookPlace,
  failure: Skipped,
): ProbeStep<typeof WEBHOOK_ANSWERS> {
  return {
    host: target.host ?? '',
    requests: 0,
    run: async () => ({
      ...place,
      ...target,
      unsigned_status: null,
      wrong_signature_status: null,
      signed_status: null,
      failure,
      challenged: false,
    }),
  };
}

/** The kept part of a URL. */
export function targetOf(url: URL) {
  const { hostname, pathname, username, password } = url;
  return {
    host: hostName.read(hostname),
    function: twilioHost(hostname) === 'function' ? pathDigest.read(pathname) : null,
    userinfo: username !== '' || password !== '',
  };
}

async function send(
  target: Target,
  headers: Readonly<Record<string, string>>,
  options: AskOptions,
): Promise<{ status: number | null; challenged: boolean; failure: NoAnswer | null }> {
  const answer = await ask(
    {
      ...target,
      url: filledIn(target),
      headers: { ...AS_TWILIO, ...credentialsOf(target.url), ...headers },
      form: FORM,
    },
    options,
  );
  if ('failure' in answer) return { status: null, challenged: false, failure: answer.failure };
  const { status, challenged } = answer;
  return { status, challenged, failure: null };
}

/** By HTTP Basic authentication, as Twilio sends them, and never unencrypted. */
function credentialsOf(url: URL): Record<string, string> {
  const authorization = url.protocol === 'https:' ? basicAuthorization(url) : undefined;
  return authorization === undefined ? {} : { authorization };
}
