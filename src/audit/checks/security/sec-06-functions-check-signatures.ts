import { pluralise } from '../../../terminal/pluralise';
import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { deployedBuilds } from '../../evidence/deployed-builds';
import { twilioHost } from '../../evidence/twilio-host';
import { CALLED_BY_TWILIO } from '../../evidence/webhook-fields';
import { checksSignature } from '../../evidence/webhook-judgement';
import { webhookReads, webhooksOf } from '../../evidence/webhooks-of';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';
import { unsignedWebhooksResults } from '../../probes/unsigned-webhooks';

const VISIBILITIES = ['public', 'protected', 'private'];

/**
 * The Functions that webhooks call are protected: Twilio lets in what it has signed itself. A
 * public one may check by itself, which the probe of SEC-05 shows. What runs is the build that an
 * environment names, so that newer versions do not count.
 */
export const sec06: Check = {
  id: 'SEC-06',
  reads: [...webhookReads(CALLED_BY_TWILIO), serverlessEnvironments, serverlessBuilds],
  optIn: [unsignedWebhooksResults],
  judge: (account) => {
    const webhooks = webhooksOf(account, CALLED_BY_TWILIO).filter(({ inert }) => inert === null);
    const called = new Set(webhooks.map(({ url }) => `${url.host} ${url.function}`));
    const hidden = webhooks.filter(
      ({ url, templated }) => url.host === '' && (templated === true || url.scheme === ''),
    );
    const probed = account.items(unsignedWebhooksResults);
    const checks = (domain: string | null, path: string | null) => {
      const answers = probed.filter(
        ({ host, function: called }) => host === domain && called === path,
      );
      return answers.length > 0 && answers.every(checksSignature);
    };
    const builds = new Map(deployedBuilds(account).map((build) => [build.sid, build]));
    const functions = account.items(serverlessEnvironments).flatMap((environment) => {
      const versions = builds.get(environment.build_sid)?.function_versions ?? [];
      const { domain_name: domain } = environment;
      return versions
        .filter(({ path }) => called.has(`${domain} ${path}`))
        .map((version) => ({ ...version, domain, checks: checks(domain, version.path) }));
    });
    const found = new Set(functions.map(({ domain, path }) => `${domain} ${path}`));
    const domains = new Set(account.items(serverlessEnvironments).map((each) => each.domain_name));
    const isOwn = (host: string) => {
      return domains.has(host) || (domains.has(null) && twilioHost(host) === 'function');
    };
    const strayed = [...called].filter(
      (each) => isOwn(each.slice(0, each.indexOf(' '))) && !found.has(each),
    );
    if (functions.length === 0 && strayed.length === 0 && hidden.length === 0) {
      return judgement('NOT_APPLICABLE', note('no webhook calls a Function of this account'));
    }
    const open = functions.filter(
      ({ visibility, checks }) => visibility?.toLowerCase() === 'public' && !checks,
    );
    return whenFound(
      [...new Set(open.map(({ function_sid }) => function_sid))].map((resource) => ({
        resource,
        field: 'visibility',
        message: 'public, and no probe shows that its code checks the signature',
      })),
      'FAIL',
      whenAllAreProtected(),
    );

    function whenAllAreProtected() {
      if (
        functions.some(({ visibility }) => !VISIBILITIES.includes(visibility?.toLowerCase() ?? ''))
      ) {
        return judgement(
          'NOT_TESTABLE',
          note('the build does not say which Functions are protected'),
        );
      }
      // An Asset, a Function that is gone, or a path that is written otherwise, as with a slash
      // behind.
      if (strayed.length > 0) {
        const count = pluralise(strayed.length, 'webhook URL');
        return judgement(
          'NOT_TESTABLE',
          note(`${count} of this account is no Function by its path`),
        );
      }
      if (hidden.length > 0) {
        const count = pluralise(hidden.length, 'webhook URL');
        return judgement(
          'NOT_TESTABLE',
          note(`the host of ${count} is known only at run time, or cannot be read`),
        );
      }
      return judgement('PASS');
    }
  },
};
