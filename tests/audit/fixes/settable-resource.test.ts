import { describe, expect, test } from '@jest/globals';
import { WEBHOOK_FIELDS } from '../../../src/audit/evidence/webhook-fields';
import {
  formField,
  resourceTemplate,
  SETTABLE_ENDPOINTS,
} from '../../../src/audit/fixes/settable-resource';
import { describedField, describedOperation } from '../../support/twilio-api/api-description';

/** Fields of the rows that are not about webhooks, by endpoint. */
const OTHER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'sip-domains': ['secure'],
  trunks: ['secure'],
  'messaging-services': ['sticky_sender', 'fallback_to_long_code'],
  'intelligence-services': ['data_logging', 'auto_redaction', 'media_redaction'],
  'flex-flows': ['enabled'],
  'add-on-extensions': ['enabled'],
};

/** Verify's webhooks are always called by POST. */
const NOT_IN_FORM = ['verify-webhooks webhook_method'];

describe('what an API can set', () => {
  test.each(SETTABLE_ENDPOINTS.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s: Twilio describes a call that reads each field and one that takes it',
    (id, endpoint) => {
      const fields = WEBHOOK_FIELDS.filter((each) => each.endpoint === endpoint)
        .flatMap(({ field, methodField }) => [field, methodField])
        .concat(OTHER_FIELDS[id] ?? [])
        .filter((field): field is string => field !== null)
        .filter((field) => !NOT_IN_FORM.includes(`${id} ${field}`));
      const template = resourceTemplate(endpoint);
      const read = describedOperation('GET', endpoint.host, template);
      const set = describedOperation('POST', endpoint.host, template);
      if (read === undefined || set === undefined) throw new Error(`${template} is not described`);
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.filter((field) => describedField(read, field) === undefined)).toEqual([]);
      expect(Object.keys(set.form)).toEqual(expect.arrayContaining(fields.map(formField)));
    },
  );

  test('a field of an answer has its name in a form', () => {
    expect(['sms_url', 'auto_creation.webhook_url', 'secure'].map(formField)).toEqual([
      'SmsUrl',
      'AutoCreation.WebhookUrl',
      'Secure',
    ]);
  });
});
