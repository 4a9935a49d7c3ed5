import { basename } from 'node:path';
import { createSink } from '../delivery/create-sink';
import { decodeSecret } from '../delivery/standard-webhooks';
import { parsePolicy } from '../filter/policy/parse-policy';
import { POLICY_FILE } from '../filter/policy/policy-file';
import { PolicyInvalidError } from '../filter/policy/policy-invalid-error';
import { policyProblem } from '../filter/policy/policy-problem';
import { readMode } from '../filter/read-mode';
import { utf8Text } from '../json/utf8-text';
import { isPublicHost } from '../network/is-public-host';
import { EVENT_CALLBACK } from '../routes/all-routes';
import { POLICY_ASSET } from '../routes/platform';
import { functionUrlBelow } from '../settings/function-url';
import { FunctionUrlError } from '../settings/function-url-error';
import { SettingError } from '../settings/setting-error';
import { readSettings, type Settings } from '../settings/settings';
import { isSid } from '../twilio-api/is-sid';
import { isAuthToken } from './is-auth-token';
import type { Deployment } from './read-deployment';

/** Standard Webhooks specification 1.0.0, "Signature scheme: symmetric": 24 to 64 bytes. */
const MIN_SECRET_BYTES = 24;

const RIGHT_URL = { EVENTS_SINK_URL: 'https://sink.example.com/' };
const RIGHT_SECRET = {
  EVENTS_SINK_SECRET: `whsec_${Buffer.alloc(MIN_SECRET_BYTES).toString('base64')}`,
};

const NO_POLICY = `the private Asset ${POLICY_ASSET} is missing: put ${basename(POLICY_FILE)} into the Assets folder; in a project of your own, init --update writes a blank one`;

/** What is missing or wrong in the Functions' settings and policy. */
export function settingProblems({ variables, policy }: Deployment): readonly string[] {
  const settings = readSettings(variables);
  const {
    AUTH_TOKEN_SECONDARY: secondary,
    CALLBACK_BASE_URL: base,
    TASKROUTER_WORKSPACE_SID: workspace,
  } = settings;
  return [
    ...problemsOfSink(settings),
    ...(secondary === undefined || isAuthToken(secondary)
      ? []
      : ['AUTH_TOKEN_SECONDARY must be 32 hexadecimal digits']),
    ...problemsOfPolicy(policy, settings),
    ...(base === undefined
      ? []
      : problemOf(() => requireHttps(functionUrlBelow(base, EVENT_CALLBACK.path)))),
    ...(workspace === undefined || isSid(workspace, 'WS')
      ? []
      : ['TASKROUTER_WORKSPACE_SID must be a SID, WS…']),
  ];
}

/** Problems of the policy and of the mode, which the policy sets and a setting may override. */
function problemsOfPolicy(file: Buffer | undefined, settings: Settings): readonly string[] {
  // The Functions would use the defaults, and nobody would notice the missing vocabularies.
  if (file === undefined) return [NO_POLICY];
  const text = utf8Text(file);
  // A Function would decode it with replacement characters, and a vocabulary would never match.
  if (text === undefined) return [`${POLICY_FILE} is not UTF-8; save it as UTF-8`];
  try {
    const policy = parsePolicy(text);
    return problemOf(() => readMode(undefined, settings, policy));
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    return [policyProblem(POLICY_FILE, text, error)];
  }
}

/**
 * Creating a sink reports only the first problem, so each setting is tried beside a valid other.
 */
function problemsOfSink(settings: Settings): readonly string[] {
  const { EVENTS_SINK_URL: url, EVENTS_SINK_SECRET: secret = '' } = settings;
  const problemsOfUrl = problemOf(() =>
    createSink({ ...settings, ...RIGHT_SECRET }, { deployed: true }),
  );
  const problemsOfSecret = problemOf(() =>
    createSink({ ...settings, ...RIGHT_URL }, { deployed: true }),
  );
  if (problemsOfUrl.length === 0 && url !== undefined && !isPublicHost(new URL(url))) {
    problemsOfUrl.push('EVENTS_SINK_URL must name a host that Twilio can reach, on the internet');
  }
  if (problemsOfSecret.length === 0 && (decodeSecret(secret)?.length ?? 0) < MIN_SECRET_BYTES) {
    problemsOfSecret.push(
      `EVENTS_SINK_SECRET must hold at least ${MIN_SECRET_BYTES} bytes, as Standard Webhooks requires`,
    );
  }
  return [...problemsOfUrl, ...problemsOfSecret];
}

function requireHttps({ protocol }: URL): void {
  if (protocol !== 'https:') {
    throw new FunctionUrlError('CALLBACK_BASE_URL must be https: when deployed');
  }
}

function problemOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof SettingError || error instanceof FunctionUrlError) return [error.message];
    throw error;
  }
}
