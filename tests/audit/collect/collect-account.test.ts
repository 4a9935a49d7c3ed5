import { expect, test } from '@jest/globals';
import { chat02 } from '../../../src/audit/checks/chat/chat-02-private-channels';
import { gen05 } from '../../../src/audit/checks/exclusions/gen-05-no-autopilot';
import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { serverlessBuilds } from '../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../../src/audit/endpoints/runtime/serverless-services';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { sid } from '../../../src/audit/fields/basic-readers';
import type { Check } from '../../../src/audit/model/check';
import { judgement } from '../../../src/audit/model/judgement';
import { endpoint } from '../../../src/audit/snapshot/endpoint';
import { answers } from '../../support/audit/answers';
import { audited } from '../../support/audit/audited';
import { sidOf } from '../../support/sids';
import type { ApiRequest } from '../../support/twilio-api/api-stand-in';

const mappings = endpoint({
  id: 'mappings',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/Domains/{DomainSid}/IpAccessControlListMappings.json',
  list: 'ip_access_control_list_mappings',
  parent: { endpoint: sipDomains, parameters: { DomainSid: 'sid' } },
  fields: { sid },
});

test('what depends on a resource without a SID is not counted as nothing', async () => {
  const check: Check = { id: 'VOICE-05', reads: [mappings], judge: () => judgement('PASS') };
  const { verdict, findings } = await audited(check, {
    'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/SIP/Domains.json': {
      key: 'domains',
      list: [{ secure: true }],
    },
  });
  expect(verdict).toBe('ERROR');
  expect(findings[0]?.message).toMatch(/was not read: invalid_answer$/);
});

test.each([403, 404, 410])(
  'a product that was partly read does not count as gone after %i',
  async (status) => {
    const services = Array.from({ length: 101 }, (_, index) => ({ sid: sidOf('IS', index) }));
    let pages = 0;
    const fault = ({ pathParameters }: ApiRequest) => {
      if (pathParameters.length === 0) pages += 1;
      return pages < 2 ? undefined : { status, body: { code: 20404 } };
    };
    const { verdict } = await audited(chat02, answers(chatServices, ...services), { fault });
    expect(pages).toBe(2);
    expect(verdict).toBe('ERROR');
  },
);

test('a product whose first page is empty does not count as gone because of the second', async () => {
  const next_page_url = 'https://chat.twilio.com/v2/Services?Page=1';
  const { verdict } = await audited(chat02, {
    'GET chat.twilio.com/v2/Services': ({ query }) =>
      query.has('Page')
        ? { status: 404, body: { code: 20404, message: 'no', status: 404 } }
        : { body: { services: [], meta: { key: 'services', next_page_url } } },
  });
  expect(verdict).toBe('ERROR');
});

test.each([403, 404, 410])(
  'what is below an existing product does not count as gone after %i',
  async (status) => {
    const fault = ({ pathParameters }: ApiRequest) =>
      pathParameters.length === 0 ? undefined : { status, body: { code: 20404 } };
    const { verdict } = await audited(chat02, answers(chatServices, { sid: sidOf('IS') }), {
      fault,
    });
    expect(verdict).toBe('ERROR');
  },
);

test('a build that does not list its Functions does not count as one without any', async () => {
  const verdictOn = async (function_versions: null | readonly object[]) => {
    const { verdict } = await audited(gen05, {
      ...answers(serverlessServices, { sid: sidOf('ZS') }),
      ...answers(serverlessEnvironments, {
        service_sid: sidOf('ZS'),
        build_sid: sidOf('ZB'),
        domain_name: 'intake-4821.twil.io',
      }),
      ...answers(serverlessBuilds, { sid: sidOf('ZB'), function_versions }),
    });
    return verdict;
  };
  expect(await verdictOn([])).toBe('NOT_APPLICABLE');
  expect(await verdictOn(null)).toBe('NOT_TESTABLE');
});
