import { pluralise } from '../../../terminal/pluralise';
import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { deployedBuilds } from '../../evidence/code/deployed-builds';
import { twilioHost } from '../../evidence/webhooks/twilio-host';
import { CALLED_BY_TWILIO } from '../../evidence/webhooks/webhook-fields';
import { checksSignature } from '../../evidence/webhooks/webhook-judgement';
import { webhookReads, webhooksOf } from '../../evidence/webhooks/webhooks-of';
import type { AccountView, Check } from '../../model/check';
import { note } from '../../model/finding';
import { type Judgement, judgement, whenFound } from '../../model/judgement';
import { unsignedWebhooksResults } from '../../probes/unsigned-webhooks';

const VISIBILITIES = ['public', 'protected', 'private'];

/**
 * The Functions that webhooks call are protected: Twilio lets in only what it has signed. A public
 * one may check the signature itself, which the probe of SEC-05 shows. The build that an
 * environment names is what runs, so newer versions do not count.
 */
export const sec06: Check = {
  id: 'SEC-06',
  reads: [...webhookReads(CALLED_BY_TWILIO), serverlessEnvironments, serverlessBuilds],
  optIn: [unsignedWebhooksResults],
  judge: (account) => {
    const webhooks = webhooksOf(account, CALLED_BY_TWILIO)
      .filter(({ inert }) => inert === null)
      .map((webhook) => ({ ...webhook, place: placeOf(webhook.url.host, webhook.url.function) }));
    const called = new Set(webhooks.map(({ place }) => place));
    const functions = runningFunctions(account).filter(({ place }) => called.has(place));
    const found = new Set(functions.map(({ place }) => place));
    const isOwnHost = ownHosts(account);
    const strayed = webhooks.filter(({ url, place }) => isOwnHost(url.host) && !found.has(place));
    const hidden = webhooks.filter(
      ({ url, templated }) => url.host === '' && (templated === true || url.scheme === ''),
    );
    const foreign = webhooks
      .map(({ url }) => url.host)
      .filter((host) => twilioHost(host) === 'function' && !isOwnHost(host));
    if ([functions, strayed, hidden, foreign].every(({ length }) => length === 0)) {
      return judgement('NOT_APPLICABLE', note('no webhook calls a Function'));
    }
    const open = functions.filter(
      ({ visibility, place }) => visibility === 'public' && !isSeenToCheck(account, place),
    );
    return whenFound(
      [...new Set(open.map(({ sid }) => sid))].map((resource) => ({
        resource,
        field: 'visibility',
        message: 'public, and no probe shows that its code checks the signature',
      })),
      'FAIL',
      whenNoneIsOpen(functions, {
        strayed: new Set(strayed.map(({ place }) => place)).size,
        hidden: hidden.length,
        foreign: [...new Set(foreign)],
      }),
    );
  },
};

/** Calls of webhooks for which no build says who is let in. */
interface Untold {
  /** The number of URLs on the account's domains that are not one of its Functions. */
  readonly strayed: number;
  /** The number of URLs with an unknown host. */
  readonly hidden: number;
  /** The domains that another account runs, such as the owner's. */
  readonly foreign: readonly string[];
}

/** A version of a Function that an environment runs. */
interface RunningFunction {
  readonly sid: string | null;
  readonly visibility: string | undefined;
  readonly place: string;
}

/** The place of a Function: a path, or its digest, at a host. */
function placeOf(host: string | null, path: string | null): string {
  return `${host} ${path}`;
}

function runningFunctions(account: AccountView): readonly RunningFunction[] {
  const builds = new Map(deployedBuilds(account).map((build) => [build.sid, build]));
  return account.items(serverlessEnvironments).flatMap(({ build_sid, domain_name }) =>
    (builds.get(build_sid)?.function_versions ?? []).map(({ function_sid, path, visibility }) => ({
      sid: function_sid,
      visibility: visibility?.toLowerCase(),
      place: placeOf(domain_name, path),
    })),
  );
}

/** Recognises the hosts of the account's Functions; if one is unknown, those of all Functions. */
function ownHosts(account: AccountView): (host: string) => boolean {
  const domains = new Set(account.items(serverlessEnvironments).map((each) => each.domain_name));
  return (host) => domains.has(host) || (domains.has(null) && twilioHost(host) === 'function');
}

/** Whether that place was probed, and every answer shows the check. */
function isSeenToCheck(account: AccountView, place: string): boolean {
  const answers = account
    .items(unsignedWebhooksResults)
    .filter((probed) => placeOf(probed.host, probed.function) === place);
  return answers.length > 0 && answers.every(checksSignature);
}

function whenNoneIsOpen(
  functions: readonly RunningFunction[],
  { strayed, hidden, foreign }: Untold,
): Judgement {
  if (functions.some(({ visibility = '' }) => !VISIBILITIES.includes(visibility))) {
    return judgement('NOT_TESTABLE', note('the build does not say which Functions are protected'));
  }
  // An Asset, a deleted Function, or a differently written path, such as one with a trailing slash.
  if (strayed > 0) {
    const count = pluralise(strayed, 'webhook URL');
    return judgement(
      'NOT_TESTABLE',
      note(`no deployed Function has the path of ${count} of this account`),
    );
  }
  if (hidden > 0) {
    const count = pluralise(hidden, 'webhook URL');
    return judgement(
      'NOT_TESTABLE',
      note(`the host of ${count} is known only at run time, or cannot be read`),
    );
  }
  if (foreign.length > 0) {
    const hosts = foreign.join(', ');
    return judgement(
      'NOT_TESTABLE',
      note(`webhooks call Functions that no Service of this account runs: ${hosts}`),
    );
  }
  return judgement('PASS');
}
