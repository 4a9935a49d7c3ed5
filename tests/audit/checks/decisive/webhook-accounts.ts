import { conv02 } from '../../../../src/audit/checks/conversations/conv-02-sms-and-chat-requirements';
import { sms10 } from '../../../../src/audit/checks/messaging/sms-10-webhooks-by-post';
import { sec02 } from '../../../../src/audit/checks/security/sec-02-https-webhooks';
import { sec06 } from '../../../../src/audit/checks/security/sec-06-functions-check-signatures';
import { alarms } from '../../../../src/audit/endpoints/account/alarms';
import { alerts } from '../../../../src/audit/endpoints/account/alerts';
import { BULK_EXPORT_CONFIGURATIONS } from '../../../../src/audit/endpoints/account/bulk-export-configurations';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { notifyServices } from '../../../../src/audit/endpoints/exclusions/notify-services';
import { wirelessSims } from '../../../../src/audit/endpoints/exclusions/wireless-sims';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
import { messagingServicePhoneNumbers } from '../../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../../../../src/audit/endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { shortCodes } from '../../../../src/audit/endpoints/phone-numbers/short-codes';
import { serverlessBuilds } from '../../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../../src/audit/endpoints/runtime/serverless-environments';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { verifyWebhooks } from '../../../../src/audit/endpoints/verify/verify-webhooks';
import { compositionHooks } from '../../../../src/audit/endpoints/video/composition-hooks';
import { connectionPolicyTargets } from '../../../../src/audit/endpoints/voice/connection-policy-targets';
import { originationUrls } from '../../../../src/audit/endpoints/voice/origination-urls';
import type { WebhookField } from '../../../../src/audit/evidence/webhooks/webhook-field';
import {
  CALLED_BY_TWILIO,
  handlerFieldsOf,
  WEBHOOK_FIELDS,
  webhookFieldsOf,
} from '../../../../src/audit/evidence/webhooks/webhook-fields';
import type { Verdict } from '../../../../src/audit/model/verdict';
import { unsignedWebhooksResults } from '../../../../src/audit/probes/unsigned-webhooks';
import type { AnyApiEndpoint, AnyEndpoint } from '../../../../src/audit/snapshot/endpoint';
import type {
  RightAccount,
  RightItem,
  RightResources,
  Wrong,
} from '../../../support/audit/right-account';
import { sidOf } from '../../../support/sids';

const HTTPS = 'https://a.example.com/events';
const HTTP = 'http://a.example.com/events';
const NO_URL = 'to be done';
const DOMAIN = 'app-1.twil.io';

/** A setting that decides whether a URL is called. */
interface Switch {
  readonly of: AnyApiEndpoint;
  readonly field: string;
  readonly off: unknown;
  readonly on: unknown;
}

const SWITCHES: readonly Switch[] = [
  ...['voice_application_sid', 'sms_application_sid'].map(
    (field): Switch => ({ of: incomingPhoneNumbers, field, off: sidOf('AP'), on: null }),
  ),
  { of: incomingPhoneNumbers, field: 'trunk_sid', off: sidOf('TK'), on: null },
  ...['capabilities.voice', 'capabilities.sms'].flatMap((field): Switch[] =>
    [true, null].map((on) => ({ of: incomingPhoneNumbers, field, off: false, on })),
  ),
  { of: messagingServices, field: 'use_inbound_webhook_on_number', off: true, on: false },
  ...[flexFlows, compositionHooks, connectionPolicyTargets, originationUrls, alarms].map(
    (of): Switch => ({ of, field: 'enabled', off: false, on: true }),
  ),
  ...BULK_EXPORT_CONFIGURATIONS.map(
    (of): Switch => ({ of, field: 'enabled', off: false, on: true }),
  ),
  { of: addressConfigurations, field: 'auto_creation.enabled', off: false, on: true },
  { of: notifyServices, field: 'delivery_callback_enabled', off: false, on: true },
  { of: verifyWebhooks, field: 'status', off: 'disabled', on: 'enabled' },
  { of: wirelessSims, field: 'status', off: 'canceled', on: 'active' },
];

/** How the URLs of a resource are called. */
interface Calls {
  readonly url: string;
  readonly method?: string | undefined;
}

/** The resources with these fields, each with all its URLs called in this way. */
function resourcesOf(fields: readonly WebhookField[], calls: Calls): readonly RightResources[] {
  return endpointsOf(fields).map((of) => ({ of, items: [itemOf(fields, of, calls)] }));
}

/** For each switch, a resource whose URLs it keeps from being called. */
function switchedOff(fields: readonly WebhookField[], calls: Calls): readonly RightResources[] {
  return switchesOf(fields).map((each) => ({ of: each.of, items: [offItem(fields, each, calls)] }));
}

/** Each of these switches, switched on. */
function switchedOn(
  fields: readonly WebhookField[],
  resources: readonly RightResources[],
  verdict: Verdict,
): readonly Wrong[] {
  return switchesOf(fields).map(({ of, field, off, on }) => {
    const { items = [] } = resources.find((each) => each.of === of) ?? {};
    const item = items.findIndex((each) => each.fields[field] === off);
    return { of, field, item, value: on, verdict };
  });
}

/** One list of items for each endpoint, in the given order. */
function together(...parts: readonly (readonly RightResources[])[]): readonly RightResources[] {
  const all = parts.flat();
  return [...new Set(all.map(({ of }) => of))].map((of) => ({
    of,
    items: all.filter((each) => each.of === of).flatMap(({ items }) => items),
  }));
}

function endpointsOf(fields: readonly WebhookField[]): readonly AnyApiEndpoint[] {
  return [...new Set(fields.map(({ endpoint }) => endpoint))];
}

/** Those that switch any of the fields. */
function switchesOf(fields: readonly WebhookField[]): readonly Switch[] {
  return SWITCHES.filter((each) => fields.some((field) => isSwitchedBy(field, each)));
}

function isSwitchedBy({ endpoint, inert }: WebhookField, { of, field, off }: Switch): boolean {
  return endpoint === of && inert({ [field]: off }) !== null;
}

function offItem(fields: readonly WebhookField[], by: Switch, calls: Calls): RightItem {
  const switched = fields.filter((field) => isSwitchedBy(field, by));
  const { fields: item } = itemOf(switched, by.of, calls);
  return { fields: { ...item, [by.field]: by.off } };
}

function itemOf(fields: readonly WebhookField[], of: AnyApiEndpoint, calls: Calls): RightItem {
  const own = fields.filter(({ endpoint }) => endpoint === of);
  return {
    fields: Object.fromEntries([
      ...own.map(({ resource }) => [resource, nameOf(of, resource)]).filter(([, name]) => name),
      ...own.map((field) => [field.field, urlsAs(field, calls)]),
      ...own.flatMap(({ methodField }) => (methodField ? [[methodField, calls.method]] : [])),
    ]),
  };
}

function nameOf({ id, fields }: AnyApiEndpoint, field: string): string | undefined {
  switch (fields[field]?.name) {
    case 'sid':
      return sidOf('ZZ', id);
    case 'typedId':
      return `configuration_${'0'.repeat(26)}`;
    case 'word':
      return 'Messages';
    default:
      return undefined;
  }
}

/** A field with URLs, as the API writes it. */
function urlsAs({ endpoint, field }: WebhookField, { url, method }: Calls): unknown {
  if (endpoint === studioRevisions) return flow({ url, method });
  switch (endpoint.fields[field]?.name) {
    case 'webUrl':
      return url;
    case 'urlCalls':
      return [{ url, method }];
    default:
      return { voice: { url } };
  }
}

function flow({ url, method }: Calls, event = 'incomingMessage', answer = 'say-play') {
  return {
    states: [
      { type: 'trigger', name: 'Trigger', transitions: [{ event, next: 'call' }] },
      { type: 'make-http-request', name: 'call', properties: { url, method } },
      { type: answer, name: 'answer', properties: {} },
    ],
  };
}

/** One field after the other, as it is when its URLs are called in this way. */
function eachField(
  fields: readonly WebhookField[],
  calls: Calls,
  verdict: Verdict,
): readonly Wrong[] {
  return fields.map((each) => ({
    of: each.endpoint,
    field: each.field,
    value: urlsAs(each, calls),
    verdict,
  }));
}

/** One method after the other, with the fields that give both. */
function eachMethod(
  fields: readonly WebhookField[],
  { url, method }: Calls,
  verdict: Verdict,
): readonly Wrong[] {
  return fields.flatMap((each): Wrong[] => {
    const { endpoint: of, field, methodField } = each;
    if (methodField !== null) return [{ of, field: methodField, value: method, verdict }];
    return saysBoth(each) ? [{ of, field, value: urlsAs(each, { url, method }), verdict }] : [];
  });
}

/** A list of calls, or a flow. */
function saysBoth({ endpoint, field }: WebhookField): boolean {
  return endpoint === studioRevisions || endpoint.fields[field]?.name === 'urlCalls';
}

/** What names the resources in findings, and decides nothing. */
function namesOf(fields: readonly WebhookField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map(({ endpoint, resource }) => {
      const name = resource in endpoint.fields ? resource : 'parents';
      return [`${endpoint.id} ${name}`, 'names the resource'];
    }),
  );
}

/** URLs, any of which may be missing, and their switches. A flow always has a definition. */
function optionalIn(fields: readonly WebhookField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields
      .filter(({ endpoint }) => endpoint !== studioRevisions)
      .map(({ endpoint, field }) => [
        `${endpoint.id} ${field}`,
        'where there is no URL, none is called',
      ]),
  );
}

/** A flow that is only partly known: without a definition, or with another flow's draft in it. */
const UNREAD_FLOWS: readonly Wrong[] = [
  undefined,
  {
    states: [{ type: 'run-subflow', name: 'next', properties: { flow_sid: sidOf('FW', 'next') } }],
  },
].map((value) => ({
  of: studioRevisions,
  field: 'definition',
  value,
  verdict: 'NOT_TESTABLE',
}));

/** The methods, for rows that require none. */
function methodsOf(fields: readonly WebhookField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((each): [string, string][] => {
      const { endpoint, field, methodField } = each;
      const of = endpoint === studioRevisions ? `${field}.calls.method` : `${field}.method`;
      const name = methodField ?? (saysBoth(each) ? of : null);
      return name === null ? [] : [[`${endpoint.id} ${name}`, 'SMS-10 asks for the method']];
    }),
  );
}

/** URLs without a method of their own. */
function alwaysByPost(fields: readonly WebhookField[]): Readonly<Record<string, string>> {
  const others = fields.filter((each) => each.methodField === null && !saysBoth(each));
  return Object.fromEntries(
    others.map(({ endpoint, field }) => [`${endpoint.id} ${field}`, 'Twilio calls it by POST']),
  );
}

/** What a number without SMS still receives. */
function receivesMedia(resources: readonly RightResources[], verdict: Verdict): Wrong {
  const of = incomingPhoneNumbers;
  const { items = [] } = resources.find((each) => each.of === of) ?? {};
  const item = items.findIndex(({ fields }) => fields['capabilities.sms'] === false);
  return { of, field: 'capabilities.mms', item, value: true, verdict };
}

/** Numbers and short codes whose Messaging Service answers instead, with URLs called like this. */
function served(calls: Calls): readonly RightResources[] {
  const sms = WEBHOOK_FIELDS.filter(({ channel }) => channel === 'sms');
  const senders = [
    { of: incomingPhoneNumbers, list: messagingServicePhoneNumbers, sid: sidOf('PN', 'served') },
    { of: shortCodes, list: messagingServiceShortCodes, sid: sidOf('SC', 'served') },
  ];
  return [
    {
      of: messagingServices,
      items: [{ fields: { sid: SERVICE, use_inbound_webhook_on_number: false } }],
    },
    ...senders.flatMap(({ of, list, sid }) => [
      { of, items: [{ fields: { ...itemOf(sms, of, calls).fields, sid } }] },
      { of: list, items: [{ parents: [SERVICE], fields: { sid } }] },
    ]),
  ];
}

const SERVICE = sidOf('MG', 'answering');

/** What takes a number or short code out of the service that answers in its place. */
function unserved(resources: readonly RightResources[], verdict: Verdict): readonly Wrong[] {
  const at = (of: AnyEndpoint, is: (sid: unknown) => boolean) =>
    resources.find((each) => each.of === of)?.items.findIndex(({ fields }) => is(fields['sid'])) ??
    0;
  const service = at(messagingServices, (sid) => sid === SERVICE);
  const other = sidOf('MG', 'other');
  return [
    { of: messagingServices, field: 'sid', item: service, value: other, verdict },
    ...[true, undefined].map(
      (value): Wrong => ({
        of: messagingServices,
        field: 'use_inbound_webhook_on_number',
        item: service,
        value,
        verdict,
      }),
    ),
    ...[messagingServicePhoneNumbers, messagingServiceShortCodes].flatMap((of): Wrong[] => [
      { of, field: 'sid', value: sidOf('PN', 'other'), verdict },
      { of, field: 'parents', value: [other], verdict },
    ]),
  ];
}

const SEC_02_RESOURCES = together(
  resourcesOf(WEBHOOK_FIELDS, { url: HTTPS, method: 'POST' }),
  switchedOff(WEBHOOK_FIELDS, { url: NO_URL }),
  served({ url: NO_URL }),
  [{ of: serverlessEnvironments, items: [{ fields: { domain_name: DOMAIN } }] }],
);

const SEC_02: RightAccount = {
  check: sec02,
  resources: SEC_02_RESOURCES,
  wrong: [
    ...eachField(WEBHOOK_FIELDS, { url: HTTP, method: 'POST' }, 'FAIL'),
    ...switchedOn(WEBHOOK_FIELDS, SEC_02_RESOURCES, 'WARN'),
    ...unserved(SEC_02_RESOURCES, 'WARN'),
    receivesMedia(SEC_02_RESOURCES, 'WARN'),
    ...UNREAD_FLOWS,
  ],
  harmless: {
    ...namesOf(WEBHOOK_FIELDS),
    ...methodsOf(WEBHOOK_FIELDS),
    'studio-revisions definition.triggers': 'a flow calls its URLs whatever starts it',
    'studio-revisions definition.widgets': 'a flow calls its URLs whatever it is for',
    'serverless-environments domain_name': 'a Function of nobody’s is told beside the verdict',
  },
  optional: optionalIn(WEBHOOK_FIELDS),
};

const MESSAGES = webhookFieldsOf('sms', 'rcs', 'whatsapp', 'conversations', 'chat');
const WITH_METHOD = MESSAGES.filter((each) => each.methodField !== null || saysBoth(each));

const SMS_10_RESOURCES = together(
  resourcesOf(MESSAGES, { url: HTTPS, method: 'POST' }),
  // Without a URL its method does not matter.
  resourcesOf(WITH_METHOD, { url: '', method: 'GET' }),
  [
    {
      of: studioRevisions,
      items: [
        {
          fields: {
            sid: sidOf('FW', 'calls'),
            definition: flow({ url: HTTPS, method: 'GET' }, 'incomingCall'),
          },
        },
      ],
    },
  ],
);
const FLOW_OF_CALLS = {
  of: studioRevisions,
  field: 'definition',
  item: 2,
  verdict: 'FAIL',
} as const;

const SMS_10_OVERRIDDEN = together(
  switchedOff(MESSAGES, { url: HTTPS, method: 'GET' }),
  served({ url: HTTPS, method: 'GET' }),
);

const SMS_10: readonly RightAccount[] = [
  {
    check: sms10,
    attested: { 'SMS-05': 'yes' },
    resources: SMS_10_RESOURCES,
    wrong: [
      ...eachMethod(WITH_METHOD, { url: HTTPS, method: 'GET' }, 'FAIL'),
      ...eachMethod(
        WITH_METHOD.filter((each) => each.endpoint === studioRevisions || !saysBoth(each)),
        { url: HTTPS, method: undefined },
        'NOT_TESTABLE',
      ),
      ...UNREAD_FLOWS,
      ...eachField(WITH_METHOD, { url: HTTPS, method: 'GET' }, 'FAIL').map((wrong) => ({
        ...wrong,
        item: 1,
      })),
      { ...FLOW_OF_CALLS, value: flow({ url: HTTPS, method: 'GET' }) },
      {
        ...FLOW_OF_CALLS,
        value: flow({ url: HTTPS, method: 'GET' }, 'incomingCall', 'send-message'),
      },
    ],
    harmless: { ...namesOf(MESSAGES), ...alwaysByPost(MESSAGES) },
    optional: optionalIn(WITH_METHOD),
  },
  {
    name: 'where nobody calls what has GET',
    check: sms10,
    attested: { 'SMS-05': 'yes' },
    resources: SMS_10_OVERRIDDEN,
    verdict: 'WARN',
    wrong: [
      ...switchedOn(MESSAGES, SMS_10_OVERRIDDEN, 'FAIL'),
      ...unserved(SMS_10_OVERRIDDEN, 'FAIL'),
      receivesMedia(SMS_10_OVERRIDDEN, 'FAIL'),
    ],
  },
  {
    name: 'without redaction',
    check: sms10,
    resources: together(resourcesOf(MESSAGES, { url: HTTPS, method: 'GET' }), [
      { of: alerts, items: [{ fields: { error_code: 11200 } }] },
    ]),
    verdict: 'WARN',
    wrong: [{ of: alerts, field: 'error_code', value: 23004, verdict: 'FAIL' }],
    harmless: { 'alerts date_created': 'says only when it was raised' },
  },
];

const HANDLERS = handlerFieldsOf('conversations');
const CONV_02_RESOURCES = together(
  resourcesOf(HANDLERS, { url: HTTPS, method: 'POST' }),
  switchedOff(HANDLERS, { url: HTTP, method: 'POST' }),
);

const CONV_02: RightAccount = {
  check: conv02,
  resources: CONV_02_RESOURCES,
  wrong: [
    ...eachField(HANDLERS, { url: HTTP, method: 'POST' }, 'FAIL'),
    ...eachMethod(HANDLERS, { url: HTTPS, method: 'GET' }, 'FAIL'),
    ...eachMethod(HANDLERS, { url: HTTPS, method: undefined }, 'NOT_TESTABLE'),
    ...switchedOn(HANDLERS, CONV_02_RESOURCES, 'FAIL'),
  ],
  harmless: namesOf(HANDLERS),
  optional: optionalIn(HANDLERS),
};

const CHECKED = `https://${DOMAIN}/checked`;
const OPEN = `https://${DOMAIN}/open`;
const FUNCTIONS = [
  { function_sid: sidOf('ZH', 1), path: '/checked', visibility: 'protected' },
  { function_sid: sidOf('ZH', 2), path: '/open', visibility: 'public' },
  { function_sid: sidOf('ZH', 3), path: '/proved', visibility: 'public' },
];

const SEC_06_RESOURCES = together(
  resourcesOf(CALLED_BY_TWILIO, { url: CHECKED, method: 'POST' }),
  switchedOff(CALLED_BY_TWILIO, { url: OPEN }),
  served({ url: OPEN }),
  [
    {
      of: incomingPhoneNumbers,
      items: [{ fields: { sid: sidOf('PN', 'proved'), voice_url: `https://${DOMAIN}/proved` } }],
    },
    {
      of: serverlessEnvironments,
      items: [{ fields: { build_sid: sidOf('ZB'), domain_name: DOMAIN } }],
    },
    {
      of: serverlessBuilds,
      items: [{ fields: { sid: sidOf('ZB'), function_versions: FUNCTIONS } }],
    },
    {
      of: unsignedWebhooksResults,
      items: [
        {
          fields: {
            host: DOMAIN,
            function: '/proved',
            unsigned_status: 403,
            wrong_signature_status: 403,
            signed_status: 200,
          },
        },
      ],
    },
  ],
);

function builtWith(changes: object): Pick<Wrong, 'of' | 'field' | 'value'> {
  const [checked, ...others] = FUNCTIONS;
  const value = [{ ...checked, ...changes }, ...others];
  return { of: serverlessBuilds, field: 'function_versions', value };
}

const SEC_06: RightAccount = {
  check: sec06,
  resources: SEC_06_RESOURCES,
  wrong: [
    ...eachField(CALLED_BY_TWILIO, { url: OPEN, method: 'POST' }, 'FAIL'),
    ...switchedOn(CALLED_BY_TWILIO, SEC_06_RESOURCES, 'FAIL'),
    ...unserved(SEC_06_RESOURCES, 'FAIL'),
    receivesMedia(SEC_06_RESOURCES, 'FAIL'),
    ...UNREAD_FLOWS,
    { ...builtWith({ visibility: 'public' }), verdict: 'FAIL' },
    { ...builtWith({ visibility: undefined }), verdict: 'NOT_TESTABLE' },
    { ...builtWith({ visibility: 'internal' }), verdict: 'NOT_TESTABLE' },
    { ...builtWith({ path: '/other' }), verdict: 'NOT_TESTABLE' },
    { of: serverlessBuilds, field: 'sid', value: sidOf('ZB', 1), verdict: 'NOT_TESTABLE' },
    { of: serverlessEnvironments, field: 'build_sid', value: null, verdict: 'NOT_TESTABLE' },
    { of: serverlessEnvironments, field: 'domain_name', value: null, verdict: 'NOT_TESTABLE' },
    ...Object.entries({
      host: 'b.example.com',
      function: '/other',
      unsigned_status: 200,
      wrong_signature_status: 200,
      signed_status: 403,
    }).map(
      ([field, value]): Wrong => ({ of: unsignedWebhooksResults, field, value, verdict: 'FAIL' }),
    ),
  ],
  harmless: {
    ...methodsOf(CALLED_BY_TWILIO),
    ...namesOf(CALLED_BY_TWILIO),
    'serverless-builds function_versions.function_sid': 'names the Function',
    'studio-revisions definition.triggers': 'a flow calls its URLs whatever starts it',
    'studio-revisions definition.widgets': 'a flow calls its URLs whatever it is for',
  },
  optional: optionalIn(CALLED_BY_TWILIO),
};

/** Accounts whose webhooks are encrypted, called by POST, and checked for signatures. */
export const WEBHOOK_ACCOUNTS: readonly RightAccount[] = [SEC_02, ...SMS_10, CONV_02, SEC_06];
