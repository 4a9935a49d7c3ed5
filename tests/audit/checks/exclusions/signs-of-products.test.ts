import { describe, expect, test } from '@jest/globals';
import { CHECKS } from '../../../../src/audit/checks/all-checks';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
import { channelSenders } from '../../../../src/audit/endpoints/messaging/channel-senders';
import { messagingServiceChannelSenders } from '../../../../src/audit/endpoints/messaging/messaging-service-channel-senders';
import { serverlessFunctionContents } from '../../../../src/audit/endpoints/runtime/serverless-function-contents';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { usageRecord } from '../../../support/audit/answers';
import { type Brought, judged } from '../../../support/audit/judged';
import { sidOf } from '../../../support/sids';

const code = (content: string): Brought => ({
  from: serverlessFunctionContents,
  items: [{ sid: sidOf('ZN'), function_sid: sidOf('ZH'), content }],
});
const flow = (type: string, properties: object): Brought => ({
  from: studioRevisions,
  items: [{ sid: sidOf('FW'), definition: { states: [{ type, name: 'a', properties }] } }],
});
const usage = (category: string): Brought => ({
  from: usageRecords,
  items: [usageRecord(category, 1)],
});

/** A sign of a product, and something similar that is none. */
type Sign = readonly [name: string, sign: Brought, alike: Brought];

const WHATSAPP: readonly Sign[] = [
  [
    'a sender that is online',
    { from: channelSenders, items: [{ sid: sidOf('XE'), status: 'ONLINE:UPDATING' }] },
    { from: channelSenders, items: [] },
  ],
  [
    'a sender of a Messaging Service',
    {
      from: messagingServiceChannelSenders,
      items: [{ sid: sidOf('XE'), sender_type: 'WhatsApp' }],
    },
    { from: messagingServiceChannelSenders, items: [{ sid: sidOf('XE'), sender_type: 'RCS' }] },
  ],
  [
    'an address of Conversations',
    { from: addressConfigurations, items: [{ sid: sidOf('IG'), type: 'whatsapp' }] },
    { from: addressConfigurations, items: [{ sid: sidOf('IG'), type: 'sms' }] },
  ],
  [
    'a Flex Flow',
    { from: flexFlows, items: [{ sid: sidOf('FO'), channel_type: 'whatsapp', enabled: true }] },
    { from: flexFlows, items: [{ sid: sidOf('FO'), channel_type: 'whatsapp', enabled: false }] },
  ],
  ['usage', usage('channels-whatsapp-outbound'), usage('sms-outbound')],
  [
    'an address in a Studio flow',
    flow('send-message', { from: 'whatsapp:+15550100' }),
    flow('send-message', { from: '+15550100' }),
  ],
  [
    'an address that a Studio flow puts together',
    flow('send-message', { to: '{{ contact.phone | prepend: "whatsapp:" }}' }),
    flow('send-message', { to: '{{ contact.phone | remove: "whatsapp:" }}' }),
  ],
  [
    'an address in code',
    code('client.messages.create({ to: "whatsapp:" + to });'),
    code('console.info("whatsapp: no longer in use");'),
  ],
];

const MESSENGER: readonly Sign[] = [
  ['usage', usage('channels-messaging-outbound'), usage('sms-outbound')],
];

const ADD_ONS: readonly Sign[] = [
  [
    'a lookup in a Studio flow',
    flow('make-http-request', { url: 'https://lookups.twilio.com/v1/PhoneNumbers/1?AddOns=a' }),
    flow('make-http-request', { url: 'https://lookups.twilio.com/v2/PhoneNumbers/1' }),
  ],
  [
    'a lookup in code',
    code('client.lookups.v1.phoneNumbers(to).fetch({ addOns: ["a"] });'),
    code('client.lookups.v2.phoneNumbers(to).fetch({ fields: "line_type_intelligence" });'),
  ],
];

const byHttp = (value: string) =>
  flow('make-http-request', {
    url: 'https://verify.twilio.com/v2/Services/VA1/Verifications',
    parameters: [
      { key: 'To', value: '{{contact.channel.address}}' },
      { key: 'Channel', value },
    ],
  });
const byForm = (channel: string) =>
  code(`
    const url = 'https://verify.twilio.com/v2/Services/VA1/Verifications';
    await axios.post(url, new URLSearchParams({ To: to, Channel: '${channel}' }));
  `);

const EMAIL_BY_VERIFY: readonly Sign[] = [
  ['a request of a Studio flow', byHttp('email'), byHttp('sms')],
  ['a form for the API in code', byForm('email'), byForm('sms')],
  [
    'a verification in code',
    code('client.verify.v2.services(sid).verifications.create({ to, channel: "email" });'),
    code('client.verify.v2.services(sid).verifications.create({ to, channel: "sms" });'),
  ],
];

const AUTOPILOT: readonly Sign[] = [
  ['a Studio flow', flow('send-to-auto-pilot', {}), flow('send-to-flex', {})],
  [
    'a host in code',
    code('fetch("https://channels.autopilot.twilio.com/v1/x");'),
    code('fetch("https://autopilot.example.com/v1/x");'),
  ],
];

const SENDGRID: readonly Sign[] = [
  [
    'a host in a Studio flow',
    flow('make-http-request', { url: 'https://api.sendgrid.com/v3/mail/send' }),
    flow('make-http-request', { url: 'https://sendgrid.example.com/v3/mail/send' }),
  ],
  [
    'a host of SMTP in code',
    code('nodemailer.createTransport({ host: "smtp.sendgrid.net", port: 587 });'),
    code('nodemailer.createTransport({ host: "smtp.example.net", port: 587 });'),
  ],
  ...EMAIL_BY_VERIFY,
];

const ASSISTANTS: readonly Sign[] = [
  [
    'a host that code puts together',
    code('fetch("https://assistants" + prefix + ".twilio.com/v1/Assistants");'),
    code('fetch("https://" + prefix + ".twilio.com/v1/Assistants");'),
  ],
  [
    'a host that a Studio flow puts together',
    flow('make-http-request', { url: 'https://assistants{{flow.data.x}}.twilio.com/v1/x' }),
    flow('make-http-request', { url: 'https://api{{flow.data.x}}.twilio.com/v1/x' }),
  ],
];

const SIGNS = [
  ...['GEN-01', 'SMS-16', 'CONV-05', 'FLEX-23'].map((row) => [row, WHATSAPP] as const),
  ...['SMS-16', 'FLEX-23'].map((row) => [row, MESSENGER] as const),
  ...['GEN-04', 'LOOKUP-02'].map((row) => [row, ADD_ONS] as const),
  ['GEN-05', AUTOPILOT] as const,
  ['GEN-02', SENDGRID] as const,
  ['GEN-03', ASSISTANTS] as const,
  ['VERIFY-04', EMAIL_BY_VERIFY] as const,
  ['VERIFY-01', EMAIL_BY_VERIFY] as const,
].flatMap(([row, signs]) => signs.map(([name, sign, alike]) => ({ row, name, sign, alike })));

describe('a product that is not eligible', () => {
  test.each(SIGNS)('is found by $row in $name', ({ row, sign, alike }) => {
    const check = CHECKS.find(({ id }) => id === row);
    if (check === undefined) throw new Error(`no check of ${row}`);
    expect(judged(check, sign).verdict).toBe('REVIEW');
    expect(judged(check, alike).verdict).toBe('NOT_APPLICABLE');
  });
});
