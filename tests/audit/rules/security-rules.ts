import { publicKeys } from '../../../src/audit/endpoints/account/public-keys';
import { messagingServicePhoneNumbers } from '../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServices } from '../../../src/audit/endpoints/messaging/messaging-services';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { serverlessBuilds } from '../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../src/audit/endpoints/runtime/serverless-environments';
import { originationUrls } from '../../../src/audit/endpoints/voice/origination-urls';
import { tlsHandshakesResults } from '../../../src/audit/probes/tls-handshakes';
import {
  frontlineCallbacksResults,
  unsignedWebhooksResults,
} from '../../../src/audit/probes/unsigned-webhooks';
import {
  alert,
  code,
  flow,
  found,
  foundBelow,
  type RuleCases,
  STATED_OR_MANUAL,
  stated,
  unread,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const number = (fields: object) => found(incomingPhoneNumbers, { sid: sidOf('PN'), ...fields });
const calls = (voice_url: string) => number({ voice_url, voice_method: 'POST' });
const origination = (sip_url: string) => found(originationUrls, { sid: sidOf('OU'), sip_url });

/** A flow that requests the URL. */
const requests = (url: string) =>
  flow({ type: 'make-http-request', properties: { url, method: 'POST' } });

const TWIML = 'const twiml = new Twilio.twiml.VoiceResponse();';

/** Each host's answer to a TLS handshake. */
const hosts = (...answers: readonly object[]) =>
  found(
    tlsHandshakesResults,
    ...answers.map((answer, index) => ({ host: `host${index}.example.com:443`, ...answer })),
  );
const TLS_1_2 = { version: 'TLSv1.2' };

/** Each webhook's answer to an unsigned, a wrongly signed and a signed request. */
const webhooks = (...answers: readonly (readonly [number, number, number | null])[]) =>
  found(
    unsignedWebhooksResults,
    ...answers.map(([unsigned_status, wrong_signature_status, signed_status]) => ({
      resource: sidOf('PN'),
      host: DOMAIN,
      function: PATH,
      unsigned_status,
      wrong_signature_status,
      signed_status,
      challenged: false,
      userinfo: false,
    })),
  );

const HIDDEN_BESIDE_CHECKED = found(
  unsignedWebhooksResults,
  { unsigned_status: 403, wrong_signature_status: 403, signed_status: 200 },
  { failure: 'not_known' },
);

const DOMAIN = 'intake-4821.twil.io';
/** A Service of the account that owns this one. */
const OTHER_DOMAIN = 'owner-1234.twil.io';
const PATH = '/intake';
const ENVIRONMENT = found(serverlessEnvironments, { build_sid: sidOf('ZB'), domain_name: DOMAIN });
const build = (visibility: string) =>
  found(serverlessBuilds, {
    sid: sidOf('ZB'),
    function_versions: [{ function_sid: sidOf('ZH'), path: PATH, visibility }],
  });

/** The rules of the rows about the security of all products. */
export const SECURITY_RULES: RuleCases = {
  'SEC-01': {
    'FAIL if the scanned code has an `http:` address of Twilio (one that is only compared or mentioned does not count), switches off TLS checks for HTTPS (those of a database connection do not count), or sends media to a `ws:` address; WARN for any other `ws:` address.':
      [
        when('FAIL', code("fetch('http://api.twilio.com/2010-04-01/Accounts');")),
        when('NOT_TESTABLE', code("throw new Error('never use http://api.twilio.com');")),
        when('FAIL', code('agent = new https.Agent({ rejectUnauthorized: false });')),
        when('NOT_TESTABLE', code('pool = new Pool({ ssl: { rejectUnauthorized: false } });')),
        when('FAIL', code(`${TWIML} twiml.connect().stream({ url: 'ws://media.example.com' });`)),
        when('WARN', code("socket = new WebSocket('ws://example.com');")),
      ],
    'A clean scan proves nothing about code elsewhere, so the row stays open until attested.': [
      when('NOT_TESTABLE', code("fetch('https://api.twilio.com/2010-04-01/Accounts');")),
      when('ATTESTED', code("fetch('https://api.twilio.com/2010-04-01/Accounts');"), stated()),
    ],
  },
  'SEC-02': {
    'PASS when all parse and are https, wss, sips, or sip over TLS; FAIL for an `http:` or `ws:` URL that is in effect; WARN for one that another setting or a number’s capabilities override, for one on a host of Twilio’s own, for sip without TLS, and for a URL that cannot be parsed.':
      [
        when('PASS', calls('https://example.com/voice')),
        when('PASS', calls('wss://example.com/voice')),
        when('PASS', origination('sips:pbx.example.com')),
        when('PASS', origination('sip:pbx.example.com;transport=tls')),
        when('FAIL', calls('http://example.com/voice')),
        when('FAIL', calls('ws://example.com/voice')),
        when('WARN', number({ voice_url: 'http://example.com/voice', trunk_sid: sidOf('TK') })),
        when(
          'WARN',
          number({ sms_url: 'http://example.com/sms' }),
          found(messagingServices, { sid: sidOf('MG'), use_inbound_webhook_on_number: false }),
          foundBelow(messagingServicePhoneNumbers, [sidOf('MG')], { sid: sidOf('PN') }),
        ),
        when('WARN', number({ sms_url: 'http://example.com/', capabilities: { sms: false } })),
        when('FAIL', number({ sms_url: 'http://example.com/', capabilities: {} })),
        when('WARN', number({ voice_url: 'http://example.com/', capabilities: { voice: false } })),
        when('WARN', calls('http://handler.twilio.com/twiml/EH1')),
        when('WARN', calls('http://webhooks.dublin.ie1.twilio.com/v1/Accounts/AC1/Flows/FW1')),
        when('FAIL', calls('http://a-1234.twil.io/voice')),
        when('FAIL', calls('http://mytwilio.com/voice')),
        when('WARN', origination('sip:pbx.example.com')),
        when('WARN', calls('not a URL')),
      ],
    'NOT_TESTABLE while a Studio flow builds a scheme at run time, or runs a draft.': [
      when('NOT_TESTABLE', requests('{{flow.variables.base}}/x')),
      when(
        'NOT_TESTABLE',
        flow({ type: 'run-subflow', properties: { flow_revision: 'LatestDraft' } }),
      ),
      when('FAIL', requests('http://{{flow.variables.host}}/x')),
      when('PASS', requests('https://{{flow.variables.host}}/x')),
    ],
    'If Twilio is set up to call no URL, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', number({ voice_url: '' })),
    ],
  },
  'SEC-03': {
    'FAIL for a certificate that is self-signed, expired or issued for another name, and for TLS below 1.2.':
      [
        when('FAIL', hosts(TLS_1_2, { failure: 'self_signed' })),
        when('FAIL', hosts(TLS_1_2, { failure: 'expired' })),
        when('FAIL', hosts(TLS_1_2, { failure: 'wrong_host' })),
        when('FAIL', hosts(TLS_1_2, { version: 'TLSv1.1' })),
      ],
    'Alerts 11220, 11235, 11236 and 11237 in the last 30 days corroborate that; on their own they are WARN.':
      [
        when('FAIL', hosts({ failure: 'expired' }), alert(11237)),
        when('WARN', hosts(TLS_1_2), alert(11220)),
        when('WARN', hosts(TLS_1_2), alert(11235, 11236)),
        when('PASS', hosts(TLS_1_2), alert(11200)),
      ],
    'PASS when every host complies; NOT_TESTABLE if a host does not answer or is known only at run time, or if there is none.':
      [
        when('PASS', hosts(TLS_1_2, { version: 'TLSv1.3' })),
        when('NOT_TESTABLE', hosts(TLS_1_2, { failure: 'timeout' })),
        when('NOT_TESTABLE', hosts(TLS_1_2, { failure: 'host_not_known' })),
        when('NOT_TESTABLE', hosts()),
      ],
  },
  'SEC-04': {
    'FAIL for `http:` or `ws:`, WARN for one that is called with GET; a URL that is built at run time cannot be seen, so a clean scan stays open until attested.':
      [
        when('FAIL', code(`${TWIML} twiml.redirect('http://example.com/next');`)),
        when('FAIL', code("client.calls.create({ url: 'ws://example.com' });")),
        when(
          'FAIL',
          flow({ type: 'make-http-request', properties: { url: 'http://example.com' } }),
        ),
        when('WARN', code(`${TWIML} twiml.gather({ action: '/digits', method: 'GET' });`)),
        when('NOT_TESTABLE', code(`${TWIML} twiml.redirect(context.NEXT);`)),
        when('ATTESTED', code(`${TWIML} twiml.redirect(context.NEXT);`), stated()),
      ],
  },
  'SEC-05': {
    'FAIL for any 2xx.': [
      when('FAIL', webhooks([403, 403, 200], [200, 403, null])),
      when('FAIL', webhooks([403, 204, null])),
    ],
    'PASS for 401 or 403 to both, if a request signed with the Auth Token is accepted; NOT_TESTABLE for every other answer, without the Auth Token, and while a URL is known only at run time or a flow was not read in full.':
      [
        when('PASS', webhooks([403, 401, 200], [401, 401, 500])),
        when('NOT_TESTABLE', webhooks([403, 403, 200], [500, 500, null])),
        when('NOT_TESTABLE', webhooks([403, 403, 403])),
        when('NOT_TESTABLE', webhooks([403, 403, null])),
        when('NOT_TESTABLE', HIDDEN_BESIDE_CHECKED),
      ],
    'Without `--probe` the row is NOT_TESTABLE.': [
      when('NOT_TESTABLE', unread(unsignedWebhooksResults)),
    ],
  },
  'SEC-06': {
    'FAIL for a public one without such proof; PASS when all comply.': [
      when('FAIL', calls(`https://${DOMAIN}${PATH}`), ENVIRONMENT, build('public')),
      when('PASS', calls(`https://${DOMAIN}${PATH}`), ENVIRONMENT, build('protected')),
      when(
        'PASS',
        calls(`https://${DOMAIN}${PATH}`),
        ENVIRONMENT,
        build('public'),
        webhooks([403, 403, 200]),
      ),
      when(
        'FAIL',
        calls(`https://${DOMAIN}${PATH}`),
        ENVIRONMENT,
        build('public'),
        webhooks([403, 403, 403]),
      ),
    ],
    'NOT_TESTABLE if a webhook’s URL is on one of the account’s domains but its path matches no Function, if its host is known only at run time, or if it calls a Function of another account, whose builds cannot be seen; NOT_APPLICABLE if no webhook calls a Function.':
      [
        when('NOT_TESTABLE', requests('{{flow.variables.base}}/x'), ENVIRONMENT, build('public')),
        when(
          'NOT_TESTABLE',
          requests(`https://${DOMAIN}/{{flow.variables.path}}`),
          ENVIRONMENT,
          build('public'),
        ),
        when('FAIL', requests(`https://${DOMAIN}${PATH}?a={{b}}`), ENVIRONMENT, build('public')),
        when('FAIL', calls(`https://${DOMAIN}.${PATH}`), ENVIRONMENT, build('public')),
        when('NOT_TESTABLE', calls(`https://${DOMAIN}${PATH}/`), ENVIRONMENT, build('public')),
        when('NOT_TESTABLE', calls(`https://${OTHER_DOMAIN}${PATH}`)),
        when(
          'NOT_TESTABLE',
          found(
            incomingPhoneNumbers,
            ...[DOMAIN, OTHER_DOMAIN].map((domain) => ({ voice_url: `https://${domain}${PATH}` })),
          ),
          ENVIRONMENT,
          build('protected'),
        ),
        when('NOT_APPLICABLE', calls('https://example.com/'), ENVIRONMENT, build('public')),
      ],
  },
  'SEC-07': {
    'ATTESTED by a policy, and by training for everybody who may write to Support; MANUAL without a current statement.':
      STATED_OR_MANUAL,
  },
  'SEC-08': {
    'ATTESTED by a runbook that says to send Call SIDs, Message SIDs and other Twilio identifiers.':
      [when('ATTESTED', stated())],
    'MANUAL without it.': [when('MANUAL')],
  },
  'SEC-09': {
    'No such sign is WARN; a sign is not proof, so with one the row is MANUAL.': [
      when('WARN', webhooks([403, 403, 200]), found(frontlineCallbacksResults)),
      when(
        'MANUAL',
        found(unsignedWebhooksResults, { unsigned_status: 401, challenged: true }),
        found(frontlineCallbacksResults),
      ),
      when(
        'MANUAL',
        found(unsignedWebhooksResults, { unsigned_status: 403, userinfo: true }),
        found(frontlineCallbacksResults),
      ),
    ],
  },
  'SEC-10': {
    'ATTESTED by a statement that it is used, or of why it is not; MANUAL without one.':
      STATED_OR_MANUAL,
  },
  'SEC-11': {
    'If the account has no public key, it is not used: WARN.': [when('WARN')],
    'A key is no proof, since recordings may be encrypted with it, and no API shows whether validation is enforced: MANUAL until attested.':
      [
        when('MANUAL', found(publicKeys, { sid: sidOf('CR') })),
        when('ATTESTED', found(publicKeys, { sid: sidOf('CR') }), stated()),
      ],
  },
};
