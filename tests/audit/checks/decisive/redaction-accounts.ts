import { sms06 } from '../../../../src/audit/checks/messaging/sms-06-sticky-sender-off';
import { sms07 } from '../../../../src/audit/checks/messaging/sms-07-long-code-fallback-off';
import { sms11 } from '../../../../src/audit/checks/messaging/sms-11-redacted-message-handlers';
import { alerts } from '../../../../src/audit/endpoints/account/alerts';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
import { messagingServicePhoneNumbers } from '../../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../../../../src/audit/endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { applications } from '../../../../src/audit/endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { shortCodes } from '../../../../src/audit/endpoints/phone-numbers/short-codes';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import type { RightAccount, Wrong } from '../../../support/audit/right-account';
import { sidOf } from '../../../support/sids';

const NAMES = 'names the resource';
const NO_ALERT = 'an alert of no known kind';
const WHEN = 'says only when it was raised';
const TOLD_TWICE = 'either of the two is enough';
const NO_URL = 'where there is no URL, none is called';

const STUDIO = `https://webhooks.twilio.com/v1/Accounts/${sidOf('AC')}/Flows/${sidOf('FW')}`;
const HANDLER = 'https://a.example.com/sms';

const ROUTED = {
  sms_url: HANDLER,
  sms_fallback_url: HANDLER,
} as const;
const NUMBER = { sid: sidOf('PN'), ...ROUTED };
const SERVED = { sid: sidOf('PN', 'served'), sms_url: STUDIO };
const SERVICE = sidOf('MG');

/** A flow that a call starts, and that does so. */
function flow(type: string): object {
  return { states: [{ type, name: 'answer', transitions: [], properties: {} }] };
}

const SMS_11: RightAccount = {
  check: sms11,
  attested: { 'SMS-05': 'yes' },
  resources: [
    {
      of: incomingPhoneNumbers,
      items: [
        { fields: NUMBER },
        { fields: { sid: sidOf('PN', 1), sms_url: STUDIO, sms_application_sid: sidOf('AP') } },
        { fields: SERVED },
        { fields: { sid: sidOf('PN', 'voice'), sms_url: STUDIO, 'capabilities.sms': false } },
      ],
    },
    { of: applications, items: [{ fields: { sid: sidOf('AP'), ...ROUTED } }] },
    {
      of: shortCodes,
      items: [
        { fields: { sid: sidOf('SC'), ...ROUTED } },
        { fields: { ...SERVED, sid: sidOf('SC', 'served') } },
      ],
    },
    {
      of: messagingServices,
      items: [
        {
          fields: {
            sid: SERVICE,
            inbound_request_url: HANDLER,
            fallback_url: HANDLER,
            use_inbound_webhook_on_number: false,
          },
        },
        {
          fields: {
            sid: sidOf('MG', 1),
            inbound_request_url: STUDIO,
            use_inbound_webhook_on_number: true,
          },
        },
      ],
    },
    {
      of: messagingServicePhoneNumbers,
      items: [{ parents: [SERVICE], fields: { sid: SERVED.sid } }],
    },
    {
      of: messagingServiceShortCodes,
      items: [{ parents: [SERVICE], fields: { sid: sidOf('SC', 'served') } }],
    },
    {
      of: studioRevisions,
      items: [{ fields: { sid: sidOf('FW'), definition: flow('say-play') } }],
    },
    {
      of: addressConfigurations,
      items: [
        { fields: { sid: sidOf('IG'), type: 'chat', 'auto_creation.enabled': true } },
        { fields: { sid: sidOf('IG', 1), type: 'sms', 'auto_creation.enabled': false } },
      ],
    },
    {
      of: flexFlows,
      items: [
        { fields: { sid: sidOf('FO'), channel_type: 'web', enabled: true } },
        { fields: { sid: sidOf('FO', 1), channel_type: 'sms', enabled: false } },
      ],
    },
    {
      of: usageRecords,
      items: [
        { fields: { category: 'sms', usage: '2', count: '2' } },
        { fields: { category: 'conversations', usage: '0', count: '0' } },
      ],
    },
  ],
  wrong: [
    ...[incomingPhoneNumbers, applications, shortCodes].flatMap((of) =>
      Object.keys(ROUTED).map((field): Wrong => ({ of, field, value: STUDIO, verdict: 'FAIL' })),
    ),
    ...['inbound_request_url', 'fallback_url'].map(
      (field): Wrong => ({ of: messagingServices, field, value: STUDIO, verdict: 'FAIL' }),
    ),
    {
      of: incomingPhoneNumbers,
      field: 'sms_application_sid',
      item: 1,
      value: null,
      verdict: 'FAIL',
    },
    { of: incomingPhoneNumbers, field: 'capabilities.sms', item: 3, value: true, verdict: 'FAIL' },
    { of: incomingPhoneNumbers, field: 'capabilities.sms', item: 3, value: null, verdict: 'FAIL' },
    { of: incomingPhoneNumbers, field: 'capabilities.mms', item: 3, value: true, verdict: 'FAIL' },
    { of: incomingPhoneNumbers, field: 'sid', item: 2, value: sidOf('PN', 3), verdict: 'FAIL' },
    { of: shortCodes, field: 'sid', item: 1, value: sidOf('SC', 3), verdict: 'FAIL' },
    { of: messagingServices, field: 'sid', value: sidOf('MG', 2), verdict: 'FAIL' },
    ...[0, 1].map(
      (item): Wrong => ({
        of: messagingServices,
        field: 'use_inbound_webhook_on_number',
        item,
        value: item === 0,
        verdict: 'FAIL',
      }),
    ),
    ...[messagingServicePhoneNumbers, messagingServiceShortCodes].flatMap((of): Wrong[] => [
      { of, field: 'sid', value: sidOf('PN', 'other'), verdict: 'FAIL' },
      { of, field: 'parents', value: [sidOf('MG', 2)], verdict: 'FAIL' },
    ]),
    ...['send-message', 'send-and-wait-for-reply'].map(
      (type): Wrong => ({
        of: studioRevisions,
        field: 'definition',
        value: flow(type),
        verdict: 'FAIL',
      }),
    ),
    { of: studioRevisions, field: 'definition', value: undefined, verdict: 'NOT_TESTABLE' },
    { of: addressConfigurations, field: 'type', value: 'sms', verdict: 'FAIL' },
    { of: addressConfigurations, field: 'type', value: null, verdict: 'NOT_TESTABLE' },
    { of: flexFlows, field: 'channel_type', value: null, verdict: 'NOT_TESTABLE' },
    {
      of: addressConfigurations,
      field: 'auto_creation.enabled',
      item: 1,
      value: true,
      verdict: 'FAIL',
    },
    {
      of: addressConfigurations,
      field: 'auto_creation.enabled',
      item: 1,
      value: null,
      verdict: 'FAIL',
    },
    { of: flexFlows, field: 'channel_type', value: 'sms', verdict: 'FAIL' },
    { of: flexFlows, field: 'enabled', item: 1, value: true, verdict: 'FAIL' },
    { of: flexFlows, field: 'enabled', item: 1, value: undefined, verdict: 'FAIL' },
    { of: usageRecords, field: 'category', value: 'conversations', verdict: 'NOT_TESTABLE' },
    { of: usageRecords, field: 'usage', item: 1, value: '1', verdict: 'NOT_TESTABLE' },
    { of: usageRecords, field: 'count', item: 1, value: '1', verdict: 'NOT_TESTABLE' },
  ],
  harmless: {
    ...Object.fromEntries(
      [
        'incoming-phone-numbers sms_method',
        'incoming-phone-numbers sms_fallback_method',
        'applications sms_method',
        'applications sms_fallback_method',
        'short-codes sms_method',
        'short-codes sms_fallback_method',
        'messaging-services inbound_method',
        'messaging-services fallback_method',
      ].map((field) => [field, 'SMS-10 asks for the method']),
    ),
    'applications sid': NAMES,
    'studio-revisions sid': NAMES,
    'address-configurations sid': NAMES,
    'flex-flows sid': NAMES,
  },
  optional: {
    'incoming-phone-numbers sid': NAMES,
    'short-codes sid': NAMES,
    'incoming-phone-numbers sms_url': NO_URL,
    'incoming-phone-numbers sms_fallback_url': NO_URL,
    'applications sms_url': NO_URL,
    'applications sms_fallback_url': NO_URL,
    'short-codes sms_url': NO_URL,
    'short-codes sms_fallback_url': NO_URL,
    'messaging-services inbound_request_url': NO_URL,
    'messaging-services fallback_url': NO_URL,
    'address-configurations auto_creation.enabled': 'it is of another channel',
    'flex-flows enabled': 'it is of another channel',
    'usage-records category': 'usage without a name is for ACCT-12',
    'usage-records count': TOLD_TWICE,
    'usage-records usage': TOLD_TWICE,
  },
};

/** Accounts whose messages are redacted, and that use nothing that redaction rules out. */
export const REDACTION_ACCOUNTS: readonly RightAccount[] = [
  ...(
    [
      [sms06, 'sticky_sender'],
      [sms07, 'fallback_to_long_code'],
    ] as const
  ).map(
    ([check, field]): RightAccount => ({
      check,
      attested: { 'SMS-05': 'yes' },
      resources: [
        { of: messagingServices, items: [{ fields: { sid: sidOf('MG'), [field]: false } }] },
      ],
      wrong: [{ of: messagingServices, field, value: true, verdict: 'FAIL' }],
      harmless: {
        'messaging-services sid': NAMES,
      },
      ...(check === sms07 && {
        optional: {
          'messaging-services fallback_to_long_code': 'obsolete: Twilio no longer tells everybody',
        },
      }),
    }),
  ),
  ...(
    [
      [sms06, 'sticky_sender'],
      [sms07, 'fallback_to_long_code'],
    ] as const
  ).map(
    ([check, field]): RightAccount => ({
      name: 'without redaction',
      check,
      attested: { 'SMS-04': 'no', 'SMS-05': 'no' },
      resources: [
        { of: messagingServices, items: [{ fields: { sid: sidOf('MG'), [field]: true } }] },
        { of: alerts, items: [{ fields: { error_code: 11200 } }] },
      ],
      verdict: 'NOT_APPLICABLE',
      wrong: [23001, 23002, 23004, 23005, 23006].map((value) => ({
        of: alerts,
        field: 'error_code',
        value,
        verdict: 'FAIL',
      })),
      harmless: {
        'messaging-services sid': NAMES,
        'alerts date_created': WHEN,
      },
      optional: {
        'alerts error_code': NO_ALERT,
        [`messaging-services ${field}`]: 'either is allowed without redaction',
      },
    }),
  ),
  SMS_11,
  {
    name: 'without redaction',
    check: sms11,
    attested: { 'SMS-04': 'no', 'SMS-05': 'no' },
    resources: [
      { of: incomingPhoneNumbers, items: [{ fields: { ...NUMBER, sms_url: STUDIO } }] },
      { of: alerts, items: [{ fields: { error_code: 11200 } }] },
    ],
    wrong: [{ of: alerts, field: 'error_code', value: 23005, verdict: 'FAIL' }],
    harmless: { 'alerts date_created': WHEN },
    optional: {
      'alerts error_code': NO_ALERT,
      'incoming-phone-numbers sid': NAMES,
      'incoming-phone-numbers sms_url': NO_URL,
      'incoming-phone-numbers sms_fallback_url': NO_URL,
    },
  },
];
