import { describe, expect, test } from '@jest/globals';
import { scanSettings } from '../../../src/audit/code/scan-settings';

describe('settings switch certificate checks off', () => {
  test.each([
    'NODE_TLS_REJECT_UNAUTHORIZED=0',
    'export NODE_TLS_REJECT_UNAUTHORIZED="0"',
    'NODE_TLS_REJECT_UNAUTHORIZED: "0"',
    '"start": "NODE_TLS_REJECT_UNAUTHORIZED=0 node ."',
    'ENV NODE_TLS_REJECT_UNAUTHORIZED 0',
    '$env:NODE_TLS_REJECT_UNAUTHORIZED = "0"',
    '- name: NODE_TLS_REJECT_UNAUTHORIZED\n  value: "0"',
    '{ "name": "NODE_TLS_REJECT_UNAUTHORIZED", "value": "0" }',
  ])('by %j', (text) => {
    expect(scanSettings(text)).toEqual([{ rule: 'tls_check_disabled', line: 1, detail: null }]);
  });

  test.each([
    'NODE_TLS_REJECT_UNAUTHORIZED=1',
    '# NODE_TLS_REJECT_UNAUTHORIZED=0',
    'ENV NODE_TLS_REJECT_UNAUTHORIZED 1',
    '- name: NODE_TLS_REJECT_UNAUTHORIZED\n  value: "1"',
    '- name: NODE_TLS_REJECT_UNAUTHORIZED\n- name: RETRIES\n  value: "0"',
    'echo "NODE_TLS_REJECT_UNAUTHORIZED 0 is not for production"',
  ])('but not by %j', (text) => {
    expect(scanSettings(text)).toEqual([]);
  });
});

describe('settings hold an address of an ineligible channel', () => {
  test.each([
    ['FROM=whatsapp:+15005550006', 'WhatsApp'],
    ['export FROM="whatsapp:+15005550006"', 'WhatsApp'],
    ['  from: whatsapp:+15005550006', 'WhatsApp'],
    ['{ "from": "messenger:1234567890" }', 'Messenger'],
    ['SENDER=rcs:clinic_agent', 'RCS'],
    ['SMTP_HOST=smtp.sendgrid.net', 'SendGrid'],
  ])('as in %j', (text, detail) => {
    expect(scanSettings(text)).toEqual([{ rule: 'ineligible_product', line: 1, detail }]);
  });

  test.each(['whatsapp:', '  rcs: false', '# FROM=whatsapp:+15005550006', '{ "whatsapp": [] }'])(
    'but not in %j',
    (text) => {
      expect(scanSettings(text)).toEqual([]);
    },
  );
});
