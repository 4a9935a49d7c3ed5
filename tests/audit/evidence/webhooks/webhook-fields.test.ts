import { describe, expect, test } from '@jest/globals';
import { WEBHOOK_FIELDS } from '../../../../src/audit/evidence/webhooks/webhook-fields';
import { describedOperations, type Operation } from '../../../support/twilio-api/api-description';
import { urlFieldsOf } from '../../../support/twilio-api/url-fields';

const IN_TABLE = new Map<string, string[]>();
for (const { endpoint, field } of WEBHOOK_FIELDS) {
  const key = shapeOf(`${endpoint.host}${endpoint.path}`);
  IN_TABLE.set(key, [...(IN_TABLE.get(key) ?? []), field]);
}

/** Drops the names of path parameters, and maps a single resource to its list. */
function shapeOf(path: string): string {
  return path.replace(/\{\w+\}/g, '{}').replace(/\.json$/, '');
}

/**
 * Why a URL in an answer is not in the table, by address or by field. The first that matches
 * counts, and each has to match something.
 */
const EXCEPTIONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(?:autopilot|fax)\.twilio\.com/, 'the product is discontinued'],
  [/^media\.twilio\.com/, 'the product, Twilio Live, is discontinued'],
  [/^ip-messaging\.twilio\.com|^chat\.twilio\.com\/v1/, 'the same services as chat.twilio.com/v2'],
  [/^preview\.twilio\.com\/wireless/, 'the same SIMs as wireless.twilio.com'],
  [/\/IncomingPhoneNumbers\/(?:Local|Mobile|TollFree)/, 'among all numbers of the account'],
  [/\/(?:Trunks\/\{\}\/PhoneNumbers|DependentPhoneNumbers)/, 'among all numbers of the account'],
  [
    /^messaging\.twilio\.com\/v1\/LinkShortening\/Domains\/\{\}\/Config/,
    'the same as that of its Messaging Service; no call lists domains',
  ],
  [/^flex-api\.twilio\.com\/v1\/PluginService\/Plugins/, 'of every version; what runs is released'],
  [/^bulkexports\.twilio\.com\/v1\/Exports\/.*Jobs/, 'of one export that was asked for'],
  [/\/Bundles\/\{\}\/Copies|\/ProvisionalCopy/, 'a copy of a resource that is read'],
  [/^insights\.twilio\.com\/v1\/Video/, 'a copy of what the room itself says'],
  [
    /^video\.twilio\.com\/v1\/(?:Compositions|Recordings)/,
    'given by code with one request: SEC-04',
  ],
  [/^voice\.twilio\.com\/v3\/Transcriptions/, 'given by code with one request: SEC-04'],
  [/^conversations\.twilio\.com\/v2\/Conversations/, 'a copy of its configuration'],
  [/\/(?:Notifications|Alerts)\b.*request_url/, 'what was called once, not what will be'],
  [/\/Notifications\b.*more_info|documentation_url|docs_link|error_code_url/, 'a page of Twilio’s'],
  [/homepage_url|(?:privacy|terms)\w*_url|profile\.\w*_url/, 'a page about somebody, for people'],
  [/[ .](?:raw|statusUrl|resultUrl|location)$/, 'an address of Twilio’s own API'],
  [/(?:inbound|outbound)_resource_url|actor_url|resource_url|usage_record_uri/, 'likewise'],
  [/^oauth\.twilio\.com/, 'Twilio’s own login'],
  [/media_url|mediaUrl|media_external_location|aws_s3_url/, 'where media are kept, not called'],
  [/importUrl|documentUrl|source\.url/, 'a document that was taken in'],
  [/url_redirection/, 'where a page of Twilio’s sends whoever has signed'],
  [/signature_request_url|offline_reasons\[\]\.more_info/, 'a page of Twilio’s'],
  [/^studio\.twilio\.com\/v2\/Flows.*webhook_url/, 'Twilio’s own address of the flow'],
  [/flex_url/, 'where Flex itself is opened'],
  [/\/Certificate\b.*domain_name/, 'a name, not a URL'],
  [/smdp_plus_address/, 'where a SIM card gets its profile'],
  [/error\.(?:type|instance)/, 'the kind of a problem (RFC 9457)'],
];

const URL_FIELDS = describedOperations('GET').flatMap((operation) =>
  urlFieldsOf(operation).map((field) => [addressOf(operation, field), operation, field] as const),
);

function addressOf({ host, path }: Operation, field: string): string {
  return `${shapeOf(`${host}${path}`)} ${field}`;
}

/** The field itself, or that of a single resource from a list that is read. */
function isInTable({ host, path }: Operation, field: string): boolean {
  const shape = shapeOf(`${host}${path}`);
  const name = field.replace(/^\w+\[\]\./, '');
  // Some lists and objects are read whole, with everything below them.
  const isRead = (known: string) =>
    [field, name].some(
      (each) => each === known || each.startsWith(`${known}.`) || each.startsWith(`${known}[`),
    );
  return [shape, shape.replace(/\/\{\}$/, '')].some((each) => IN_TABLE.get(each)?.some(isRead));
}

describe('the table of webhooks', () => {
  test('has every URL that Twilio describes, except those that nobody calls', () => {
    const left = URL_FIELDS.filter(
      ([address, operation, field]) =>
        !isInTable(operation, field) && !EXCEPTIONS.some(([pattern]) => pattern.test(address)),
    );
    expect(left.map(([address]) => address)).toEqual([]);
  });

  test.each(EXCEPTIONS)('leaves out %p for a reason that still applies: %s', (pattern) => {
    const others = URL_FIELDS.filter(([, operation, field]) => !isInTable(operation, field));
    expect(others.some(([address]) => pattern.test(address))).toBe(true);
  });

  test('has each field once', () => {
    const fields = WEBHOOK_FIELDS.map(({ endpoint, field }) => `${endpoint.id} ${field}`);
    expect(new Set(fields).size).toBe(fields.length);
  });

  test('reads every method and name that it gives', () => {
    const unread = WEBHOOK_FIELDS.flatMap(({ endpoint, field, methodField, resource }) =>
      [field, methodField, resource].filter((each) => each !== null && !(each in endpoint.fields)),
    );
    // Number porting has one setting for the account, without a name.
    expect([...new Set(unread)]).toEqual(['sid']);
  });

  test('says who calls each URL that an endpoint keeps', () => {
    const kept = WEBHOOK_FIELDS.map(({ endpoint }) => endpoint).flatMap(({ id, fields }) =>
      Object.entries(fields)
        .filter(([, { urls }]) => urls !== undefined)
        .map(([field]) => `${id} ${field}`),
    );
    const known = WEBHOOK_FIELDS.map(({ endpoint, field }) => `${endpoint.id} ${field}`);
    // The address that serves the Flex UI.
    expect([...new Set(kept)].filter((each) => !known.includes(each))).toEqual([
      'flex-configuration runtime_domain',
    ]);
  });
});
