import { describe, expect, test } from '@jest/globals';
import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { messagingCountry } from '../../../src/audit/endpoints/messaging/messaging-geo-permissions';
import {
  DIALING_PERMISSIONS,
  dialingPermissions,
} from '../../../src/audit/endpoints/voice/dialing-permissions';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { WEBHOOK_FIELDS } from '../../../src/audit/evidence/webhooks/webhook-fields';
import { resourceTemplate, SETTABLE_ENDPOINTS } from '../../../src/audit/fixes/settable-resource';
import { settingCall } from '../../../src/audit/fixes/setting-call';
import type { AnyApiEndpoint } from '../../../src/audit/snapshot/endpoint';
import { sidOf } from '../../support/sids';
import {
  describedField,
  describedOperation,
  type Operation,
} from '../../support/twilio-api/api-description';

/** Fields of the rows that are not about webhooks, by endpoint. */
const OTHER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'sip-domains': ['secure'],
  trunks: ['secure'],
  'messaging-services': ['sticky_sender', 'fallback_to_long_code'],
  'intelligence-services': ['data_logging', 'auto_redaction', 'media_redaction'],
  'flex-flows': ['enabled'],
  'add-on-extensions': ['enabled'],
  'sync-services': ['acl_enabled'],
  'voice-insights-settings': ['voice_trace'],
};

/** Verify's webhooks are always called by POST. */
const NOT_IN_FORM = ['verify-webhooks webhook_method'];

/** Resources that are not set by a form at their address. */
const BY_OTHER_CALLS = [dialingPermissions, messagingCountry, flexConfiguration];

const BY_FORM = SETTABLE_ENDPOINTS.filter(({ id }) =>
  BY_OTHER_CALLS.every((other) => other.id !== id),
);

const CANADA = { endpoint: dialingPermissions, account: sidOf('AC'), keys: ['CA'] };

function readOf(endpoint: AnyApiEndpoint): Operation {
  const read = describedOperation('GET', endpoint.host, resourceTemplate(endpoint));
  if (read === undefined) throw new Error(`${endpoint.id} is not described`);
  return read;
}

describe('for what an API can set', () => {
  test.each(BY_FORM.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s: Twilio describes a call that reads each field and one that sets it',
    (id, endpoint) => {
      const fields = WEBHOOK_FIELDS.filter((each) => each.endpoint === endpoint)
        .flatMap(({ field, methodField }) => [field, methodField])
        .concat(OTHER_FIELDS[id] ?? [])
        .filter((field): field is string => field !== null)
        .filter((field) => !NOT_IN_FORM.includes(`${id} ${field}`));
      const read = readOf(endpoint);
      const set = describedOperation('POST', endpoint.host, resourceTemplate(endpoint));
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.filter((field) => describedField(read, field) === undefined)).toEqual([]);
      expect(Object.keys(set?.form ?? {})).toEqual(
        expect.arrayContaining(fields.map(settingCall({ endpoint }).fieldName)),
      );
    },
  );

  test('Twilio describes the call that reads a country and the one that updates countries', () => {
    const { host, pathname } = settingCall({ endpoint: dialingPermissions }).url(CANADA);
    const read = readOf(dialingPermissions);
    expect(DIALING_PERMISSIONS.map((each) => describedField(read, each)?.type)).toEqual(
      DIALING_PERMISSIONS.map(() => 'boolean'),
    );
    expect(Object.keys(describedOperation('POST', host, pathname)?.form ?? {})).toEqual([
      'UpdateRequest',
    ]);
  });

  test('Twilio describes the calls that read and set a messaging country by its code', () => {
    const { host, path } = messagingCountry;
    const { method } = settingCall({ endpoint: messagingCountry });
    expect([...readOf(messagingCountry).query.keys()]).toEqual(['CountryCode']);
    expect(Object.keys(describedOperation(method, host, path)?.form ?? {})).toEqual([
      'Permissions',
    ]);
  });

  test('Twilio describes the calls that read and set the Flex configuration', () => {
    const { host, path } = flexConfiguration;
    expect(describedField(readOf(flexConfiguration), 'offline_config.presence')).toBeDefined();
    expect(describedOperation('POST', host, path)?.takesJson).toBe(true);
  });

  test('a field of an answer has its form parameter’s name', () => {
    const { fieldName } = settingCall({ endpoint: sipDomains });
    expect(['sms_url', 'auto_creation.webhook_url', 'secure'].map(fieldName)).toEqual([
      'SmsUrl',
      'AutoCreation.WebhookUrl',
      'Secure',
    ]);
  });
});
