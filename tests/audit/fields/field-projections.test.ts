import { describe, expect, test } from '@jest/globals';
import { addOnProduct } from '../../../src/audit/fields/add-on-product';
import { presence, words } from '../../../src/audit/fields/basic-readers';
import { channelOfAddress } from '../../../src/audit/fields/channel-of-address';
import { identifierKinds } from '../../../src/audit/fields/identifier-kinds';
import { packageName } from '../../../src/audit/fields/package-name';
import { pathDigest } from '../../../src/audit/fields/path-digest';
import { urlsWithin } from '../../../src/audit/fields/urls-within';
import { webUrl } from '../../../src/audit/fields/web-url';
import { sidOf } from '../../support/sids';

describe('what is kept of a field', () => {
  test('is each word of a list that is one text', () => {
    expect(words.read('IP_ACL,CREDENTIAL_LIST')).toEqual(['IP_ACL', 'CREDENTIAL_LIST']);
    expect(words.read('')).toEqual([]);
    expect(words.read(null)).toBeNull();
  });

  test.each([
    'sip:desk;transport=tls@sip.example.com',
    'sip:desk?transport=tls@sip.example.com',
    'sip:desk;transport=tls@sip.example.com;transport=udp',
    'sip:sip.example.com?;transport=tls',
  ])('has no transport from other parts of a SIP address: %s', (address) => {
    const parts = webUrl.read(address);
    expect(parts?.host).toBe('sip.example.com');
    expect(parts?.transport).not.toBe('tls');
  });

  test('is the transport of a SIP address, and never its user', () => {
    const url = webUrl.read('sip:someone@sip.example.com:5061;transport=TLS');
    expect(url).toMatchObject({ scheme: 'sip', host: 'sip.example.com:5061', transport: 'tls' });
    expect(JSON.stringify(url)).not.toContain('someone');
  });

  test('is the Function that a URL means, in the form of a build’s path', () => {
    const url = webUrl.read('https://app-1234.twil.io/voice/answer?patient=1');
    expect(url?.function).toBe(pathDigest.read('/voice/answer'));
    expect(url?.function).toMatch(/^[0-9a-f]{16}$/);
    expect(webUrl.read('https://example.com/voice/answer')?.function).toBeNull();
  });

  test('is the same for a host with the final dot of the root', () => {
    for (const host of ['app-1234.twil.io', 'webhooks.twilio.com', 'example.com:8443']) {
      const path = `/voice/${sidOf('FW')}`;
      const dotted = host.replace(/(?=:|$)/, '.');
      expect(webUrl.read(`https://${dotted}${path}`)).toEqual(
        webUrl.read(`https://${host}${path}`),
      );
    }
  });

  test('is the channel of an address, and not the number', () => {
    expect(channelOfAddress.read('whatsapp:+15550100')).toBe('whatsapp');
    expect(channelOfAddress.read('+15550100')).toBeNull();
  });

  test.each([
    ['Programmable Voice', 'voice'],
    ['Recordings', 'recordings'],
    ['Programmable SMS', 'messaging'],
    ['Lookup', 'lookup'],
    ['Anything else', 'other'],
  ])('is the purpose of an add-on: %s is %s', (name, product) => {
    expect(addOnProduct.read(name)).toBe(product);
  });

  test('is the name of a package', () => {
    expect(packageName.read('@sendgrid/mail')).toBe('@sendgrid/mail');
    expect(packageName.read('a name')).toBeNull();
  });

  test('is the kinds of identifier in texts at any depth, and none of the texts', () => {
    const kinds = identifierKinds.read({ prompt: ['call 415-555-0100', { of: 'j@example.com' }] });
    expect(kinds).toEqual(expect.arrayContaining(['phone', 'email']));
    expect(identifierKinds.read({ prompt: 'Sum up the conversation' })).toEqual([]);
    expect(identifierKinds.read(null)).toEqual([]);
  });

  test.each([
    [true, { key: 'a', iv: null }],
    [true, { enabled: false }],
    [true, [null]],
    [true, 'a'],
    [true, 0],
    [false, { key: null, iv: '', more: {} }],
    [false, {}],
    [false, []],
    [false, ''],
    [false, null],
  ])('is only whether there is a value: %j for %j', (there, raw) => {
    expect(presence.read(raw)).toBe(there);
  });

  test('is the URLs in fields that Twilio does not describe', () => {
    const raw = { default: { enabled: true, caller_id: '+15550100', a: ['http://example.com/p'] } };
    expect(urlsWithin.read(raw)?.map(({ scheme, host }) => [scheme, host])).toEqual([
      ['http', 'example.com'],
    ]);
    expect(urlsWithin.read('http://example.com')).toBeNull();
  });
});
