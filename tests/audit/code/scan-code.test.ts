import { describe, expect, test } from '@jest/globals';
import type { CodeRule } from '../../../src/audit/code/code-fact';
import { scanCode } from '../../../src/audit/code/scan-code';

const rulesIn = (code: string, name = 'function.ts') =>
  scanCode(code, { name })?.map(({ rule }) => rule);

describe('the search of code finds', () => {
  test.each<[string, CodeRule, string]>([
    [
      'a URL through a variable',
      'insecure_callback',
      "const url = 'http://example.com/voice';\nclient.calls.create({ url });",
    ],
    [
      'a URL put together with a variable',
      'insecure_callback',
      "const BASE = 'http://example.com';\nclient.messages.create({ statusCallback: BASE + '/x' });",
    ],
    [
      'a URL in an object that is passed later',
      'insecure_callback',
      "const options = { url: 'http://example.com/voice' };\nawait client.calls.create(options);",
    ],
    [
      'the fallback URL of a missing setting',
      'insecure_callback',
      "client.calls.create({ url: process.env.VOICE_URL ?? 'http://example.com/voice' });",
    ],
    [
      'a URL added to an object later',
      'insecure_callback',
      "const options = { to };\noptions.url = 'http://example.com/voice';\nclient.calls.create(options);",
    ],
    [
      'a URL in an object spread into another',
      'insecure_callback',
      "const all = { url: 'http://example.com/voice' };\nclient.calls.create({ ...all, to });",
    ],
    [
      'a URL in a form for Twilio',
      'insecure_callback',
      "const form = new URLSearchParams();\nform.append('StatusCallback', 'http://example.com/status');",
    ],
    [
      'a URL with a type beside it',
      'insecure_callback',
      "client.calls.create({ url: 'http://example.com/voice' as string });",
    ],
    [
      'a URL of a class',
      'insecure_callback',
      "class Calls { statusCallbackUrl = 'http://example.com/status'; }",
    ],
    [
      'a URL from a nested object',
      'insecure_callback',
      "const URLS = { voice: { next: 'http://example.com/next' } };\nclient.calls.create({ url: URLS.voice.next });",
    ],
    [
      'a URL as default value',
      'insecure_callback',
      "const dial = (to, url = 'http://example.com/voice') => client.calls.create({ to, url });",
    ],
    [
      'a URL in a field of a class',
      'insecure_callback',
      "class Desk { answer = 'http://example.com'; call() { client.calls.create({ url: this.answer }); } }",
    ],
    [
      'a URL in an enumeration',
      'insecure_callback',
      "enum Urls { Voice = 'http://example.com' }\nclient.calls.create({ url: Urls.Voice });",
    ],
    [
      'the URL of an event sink',
      'insecure_callback',
      "sinks.create({ sinkConfiguration: { destination: 'http://example.com' } });",
    ],
    [
      'the method of an event sink',
      'get_callback',
      "client.events.v1.sinks.create({ sinkConfiguration: { method: 'GET' } });",
    ],
    [
      'the URL of a conversation’s webhook',
      'insecure_callback',
      "conversation.webhooks.create({ 'configuration.url': 'http://example.com' });",
    ],
    [
      'a Twilio address put together with a variable',
      'http_to_twilio',
      `const host = 'api.twilio.com';\nfetch(\`http://\${host}/2010-04-01\`);`,
    ],
    [
      'a channel put before a number',
      'ineligible_product',
      `const CHANNEL = 'whatsapp';\nclient.messages.create({ to: \`\${CHANNEL}:\${number}\` });`,
    ],
    [
      'a caller’s number in a variable',
      'external_contact_personal',
      `const external_contact = \`\${event.From}\`.trim();\nconst attributes = { conversations: { external_contact } };`,
    ],
    [
      'a caller’s number merged into attributes',
      'external_contact_personal',
      'attributes.conversations = Object.assign({}, old, { external_contact: event.From });',
    ],
    [
      'a caller’s number assigned to attributes',
      'external_contact_personal',
      'Object.assign(attributes.conversations, { external_contact: event.From });',
    ],
    [
      'what a patient wrote, in a preserved attribute',
      'preserved_attribute_personal',
      'const attributes = { conversations: { content: event.Body } };',
    ],
    [
      'a recording’s URL in an answer by a renamed callback',
      'recording_url_passed',
      'exports.handler = (c, event, done) => done(null, event.RecordingUrl);',
    ],
    [
      'the host of a stream through a variable',
      'stream_unencrypted',
      "const url = 'ws://example.com/media';\nnew VoiceResponse().connect().stream({ url });",
    ],
    [
      'an address in JSON sent',
      'ineligible_product',
      `fetch(url, { method: 'POST', body: \`{ "From": "whatsapp:\${number}" }\` });`,
    ],
    [
      'an address in a form sent',
      'ineligible_product',
      "fetch(url, { method: 'POST', body: 'To=' + to + '&From=whatsapp%3A%2B15005550006' });",
    ],
    [
      'an address in TwiML',
      'ineligible_product',
      'callback(null, \'<Response><Message to="whatsapp:+15005550006">Hi</Message></Response>\');',
    ],
    [
      'add-ons requested from Lookup’s API',
      'ineligible_product',
      "axios.get('https://lookups.twilio.com/v1/PhoneNumbers/' + to, { params: { AddOns: name } });",
    ],
    [
      'add-ons in a URL of Lookup',
      'ineligible_product',
      "const url = new URL('https://lookups.twilio.com/v1/PhoneNumbers/x');\nurl.searchParams.set('AddOns', name);\nfetch(url);",
    ],
    [
      'a person’s data in a tag of a form',
      'tag_personal',
      "const body = new URLSearchParams({ Tags: JSON.stringify({ mrn: event.mrn }) });\nfetch('https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json', { method, body });",
    ],
    [
      'a recording’s URL put together with variables',
      'recording_url_passed',
      `const API = 'https://api.twilio.com';\nanswer.setBody({ url: \`\${API}/2010-04-01/Accounts/AC1/Recordings/\${sid}\` });`,
    ],
    [
      'the path of a fetched recording',
      'recording_url_passed',
      "callback(null, 'https://api.twilio.com' + recording.uri.replace('.json', '.mp3'));",
    ],
    [
      'recordings’ URLs in a list',
      'recording_url_passed',
      `callback(null, all.map(({ sid }) => \`https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/\${sid}\`));`,
    ],
    [
      'the address of media from an answer',
      'media_location_passed',
      "const { redirect_to: link } = await axios.get('https://video.twilio.com/v1/Recordings/RT1/Media');\ncallback(null, link);",
    ],
    [
      'the address of media in a message',
      'media_location_passed',
      "const media = await axios.get('https://video.twilio.com/v1/Recordings/RT1/Media?Ttl=60');\nclient.messages.create({ to, body: media.data.redirect_to });",
    ],
    [
      'a person’s data in an identifier spread into an object',
      'segment_identifier_personal',
      "const base = { userId: event.From };\nsegment.track({ ...base, event: 'Called' });",
    ],
    ['what is logged by another name', 'data_logged', 'const { error } = console;\nerror(event);'],
    [
      'logging of each item in a list',
      'data_logged',
      'console.log(tasks.map((each) => { return each.attributes; }));',
    ],
    ['a package that is imported later', 'ineligible_product', "await import('@sendgrid/mail');"],
    ['a package that is exported again', 'ineligible_product', "export * from '@sendgrid/mail';"],
    [
      'a package imported in TypeScript’s way',
      'ineligible_product',
      "import mail = require('@sendgrid/mail');",
    ],
    [
      'a package through a variable',
      'ineligible_product',
      "const name = '@sendgrid/mail';\nconst mail = require(name);",
    ],
    [
      'one of two Verify channels, through another name of its resource',
      'ineligible_product',
      "const all = client.verify.v2.services(sid).verifications;\nall.create({ channel: a ? 'sms' : 'email' });",
    ],
    [
      'certificate checks switched off through a variable',
      'tls_check_disabled',
      'const checks = false;\nnew Agent({ rejectUnauthorized: checks });',
    ],
    [
      'certificate checks that are off by default',
      'tls_check_disabled',
      "process.env.NODE_TLS_REJECT_UNAUTHORIZED ??= '0';",
    ],
    [
      'a URL in a list',
      'insecure_callback',
      "client.messages.create({ mediaUrl: ['http://example.com/a.png'] });",
    ],
    [
      'a URL from an object of URLs',
      'insecure_callback',
      "const URLS = { next: 'http://example.com/next' };\nresponse.gather({ action: URLS.next });",
    ],
    [
      'a recording at a host of a Twilio region',
      'recording_url_passed',
      "callback(null, 'https://api.dublin.ie1.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1');",
    ],
    ['a SIP address that is dialled', 'sip_unencrypted', "dial.sip('sip:desk@pbx.example.com');"],
    ['what a caller said', 'data_logged', 'console.log(event.SpeechResult);'],
    ['what a logger of a class writes', 'data_logged', 'this.logger.info(event);'],
    ['what a logger by another name writes', 'data_logged', 'flowLogger.warn(event);'],
    ['what a logger of a request writes', 'data_logged', 'req.log.info(req.body);'],
    ['what is written to the output', 'data_logged', "process.stdout.write('from ' + event.From);"],
    [
      'an event by another name',
      'data_logged',
      'exports.handler = (c, payloadOfTwilio, next) => console.log(payloadOfTwilio);',
    ],
    [
      'an event by another name, in a wrapped function',
      'data_logged',
      'const main = async (c, e, next) => { console.log(e); };\nexports.handler = signed(main);',
    ],
    [
      'a message’s text from the event',
      'data_logged',
      'export const handler = async (context, { Body: text }, next) => { console.log(text); };',
    ],
    [
      'a caller’s number under another name',
      'data_logged',
      'const { From: caller1 } = event;\nconsole.log(caller1);',
    ],
    [
      'the context by another name',
      'context_logged',
      'exports.handler = function (c, e, next) { console.log(c); };',
    ],
  ])('%s', (_, rule, code) => {
    expect(rulesIn(code)).toContain(rule);
  });
});

describe('the search of code leaves alone', () => {
  test.each([
    ['a SIP address that is compared', "if (event.To === 'sip:desk@pbx.example.com') answer();"],
    ['a SIP address in a log message', "console.log('sip:desk@pbx.example.com');"],
    [
      'another of an object’s URLs',
      "const URLS = { to: '/next', old: 'http://a.example.com' };\nresponse.gather({ action: URLS.to });",
    ],
    [
      'whether there is a number',
      "console.log(event.From ? 'known' : 'withheld', !patient.phone);",
    ],
    ['of what type something is', 'console.log(typeof event.From, event.From === undefined);'],
    ['a message if there is a number', "console.log(event.From && 'with a number');"],
    ['whether a name is there', "console.log('From' in event);"],
    [
      'an error named like an event',
      'exports.handler = (c, e, next) => { try { next(null); } catch (e) { console.log(e); } };',
    ],
    ['the input of another platform', 'exports.handler = (event, c) => console.log(c.requestId);'],
    ['a handler of something else', 'const handler = (req, res) => console.log(req.path, res);'],
    [
      'a variable with another URL in a function',
      "const url = 'http://example.com';\nfunction call(url) { client.calls.create({ url }); }",
    ],
    [
      'a URL that is replaced',
      "let url = 'http://example.com';\nurl = secure(url);\nclient.calls.create({ url });",
    ],
    [
      'a fallback URL on a developer’s machine',
      "client.calls.create({ url: process.env.VOICE_URL || 'http://localhost:3000/voice' });",
    ],
    [
      'a URL that another client calls',
      "axios.create({ url: 'http://example.com', method: 'GET' });",
    ],
    [
      'what a function answers',
      'const { from: region } = eligibilityOf(contact);\nconsole.log(region);',
    ],
    [
      'an action of something else',
      "const soap = { action: 'http://www.w3.org/2005/08/addressing' };",
    ],
    [
      'a hook of somebody else’s',
      "const webhookUrl = 'http://hooks.example.com';\nfetch(webhookUrl);",
    ],
    [
      'an unknown Verify channel',
      "client.verify.v2.services(sid).verifications.create({ channel: 'constructor' });",
    ],
    [
      'tags with fixed texts in a variable',
      "const tags = { campaign: 'reminder' };\nclient.messages.create({ to, body, tags });",
    ],
    [
      'tags that are one of several fixed texts',
      "const all = Object.freeze({ campaign: 'x' });\nclient.messages.create({ to, tags: JSON.stringify({ ...all, kind: urgent ? 'a' : 'b' }) });",
    ],
    [
      'a prefix in JSON that is not an address',
      `post('{ "rcs": "whatsapp", "ask": "on whatsapp: us" }');`,
    ],
    [
      'a person’s data in a field that Segment can encrypt',
      "analytics.track({ userId: id, event: 'Called', properties: { userId: event.From } });",
    ],
    ['the place of a recording in another store', 'callback(null, recording.uri);'],
    ['add-ons of something else', "cart.create({ addOns: ['card'] });"],
    [
      'a computation for each item in a list',
      'console.log(tasks.map((task) => hash(task)).length, tasks.filter((task) => task.age));',
    ],
    ['what a function within a value would answer', 'console.log({ get: () => event.From });'],
    [
      'a URL in an object that is not passed to Twilio',
      "const options = {};\noptions.url = 'http://example.com';\nfetch(options);",
    ],
    [
      'a field with another URL in another class',
      "class A { url = 'http://example.com'; }\nclass B { url = to(); go() { client.calls.create({ url: this.url }); } }",
    ],
    ['a package in a help text', "const help = 'uses @sendgrid/mail no more';"],
    ['what a logger is made of', 'const logger = createLogger(event); new EventLogger(event);'],
    ['a warning about an address', "logger.warn('http://api.twilio.com is closed');"],
  ])('%s', (_, code) => {
    expect(rulesIn(code)).toEqual([]);
  });
});

test('a page put together from hundreds of texts is searched', () => {
  const cells = Array.from(
    { length: 300 },
    (_, index) => `'<td>text ${index}</td>' + value${index}`,
  );
  const page = `const page = '/Recordings/' + ${cells.join(' + ')};`;
  expect(rulesIn(`${page}\ncallback(null, page);\nconsole.log(event);`)).toEqual(['data_logged']);
});

describe('the lifetime of a link to video media', () => {
  const rules = (code: string) =>
    rulesIn(`const MEDIA = 'https://video.twilio.com/v1/Recordings/RT1/Media';\n${code}`);

  test.each([
    ['as text', "axios.get(MEDIA, { params: { Ttl: '3600' } });"],
    ['by a name', 'const seconds = 3600;\naxios.get(MEDIA, { params: { Ttl: seconds } });'],
    ['as a product', 'axios.get(MEDIA, { params: { Ttl: 60 * 60 } });'],
    [
      'in the URL, by a name',
      `const ttl = 3600;\nfetch(\`https://video.twilio.com/v1/Recordings/RT1/Media?Ttl=\${ttl}\`);`,
    ],
  ])('is too long %s', (_, code) => {
    expect(rules(code)).toContain('media_ttl_long');
  });

  test('is left open if it is a product of itself, and the rest of the file is searched', () => {
    const product = 'var ttl = ttl * 60;\naxios.get(MEDIA, { params: { Ttl: ttl } });';
    expect(rules(`${product}\nconsole.log(event);`)).toEqual(['data_logged']);
  });

  test('may be added to a URL', () => {
    const url = "const url = new URL('https://video.twilio.com/v1/Recordings/RT1/Media');";
    const fetched = "url.searchParams.set('Ttl', '60');\nfetch(url);";
    expect(rulesIn(`${url}\n${fetched}`)).toEqual([]);
    expect(rulesIn(`${url}\nfetch(url);`)).toEqual(['media_ttl_missing']);
  });
});

test.each([
  ['among others', 'module.exports = { async handler(c, e, next) { console.log(e); } };'],
  ['by its name', 'const handler = (c, e, next) => console.log(e);\nexport { handler };'],
  [
    'by a bundler',
    'var handler = async (c, e, next) => console.log(e);\n0 && (module.exports = { handler });',
  ],
])('the event of a deployed Function is known when its handler is exported %s', (_, code) => {
  const facts = scanCode(code, { twilioFunction: true });
  expect(facts?.map(({ rule }) => rule)).toEqual(['data_logged']);
});

describe('whether somebody opted out of messages', () => {
  test.each([
    'await isUnsubscribed(event.From)',
    'suppressionList.has(event.From)',
    'blocklist.includes(event.From)',
    'contacts.isBlocked(event.From)',
    'optOuts.get(event.From)',
    'db.opted_out.find(event.From)',
  ])('is checked by %s', (code) => {
    expect(rulesIn(code)).toContain('opt_out_lookup');
  });

  test.each([
    'suppressTogether(names)',
    'store.unsubscribe()',
    "Actions.findBlockedActions('CompleteTask')",
    'results.blockedByCaller()',
    'new BlockList()',
  ])('is not checked by %s', (code) => {
    expect(rulesIn(code)).toEqual([]);
  });
});

describe('an identifier in a text of a Function', () => {
  const found = (text: string) =>
    scanCode(`say(\`${text}\`);`, { twilioFunction: true })?.flatMap(({ rule, detail }) =>
      rule === 'identifier_in_text' ? detail : [],
    );

  test.each([
    ['a number that people hear', '<Response><Say voice="x">Call 415-555-0100</Say></Response>'],
    ['a number after a name', `Hello \${name}, call 415-555-0100`],
  ])('is %s', (_, text) => {
    expect(found(text)).toEqual(['phone']);
  });

  test.each([
    ['a number to dial', '<Response><Dial action="/next">+14155550100</Dial></Response>'],
    ['an address put together', `sip:\${desk}@pbx.example.com;transport=tls;secure=true`],
    ['an address in a sentence put together', `Write to \${desk}@clinic.example.com today`],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a Function of Segment’s', () => {
  const rules = (code: string) =>
    scanCode(code, { segmentFunction: true })?.map(({ rule }) => rule);

  test.each(['writeKey', 'PRIVATE_KEY', 'accessKey', 'api_key', 'clientSecret', 'DB_PASSWORD'])(
    'holds a secret when %s is a text',
    (name) => {
      expect(rules(`const ${name} = 'abcdefgh12345678';`)).toEqual(['secret_in_code']);
      expect(rules(`const ${name} = settings.${name};`)).toEqual([]);
      expect(rules(`const ${name} = process.env['${name}_OF_SEGMENT'];`)).toEqual([]);
    },
  );

  test.each([
    ['an event by any name', 'async function onTrack(e, s) { console.log(e); }'],
    [
      'an event in an error of Segment’s own',
      'async function onTrack(e) { throw new EventNotSupported(e.properties.email); }',
    ],
    ['a batch of events', 'async function onBatch(all) { console.log(JSON.stringify(all)); }'],
    ['what an event holds', 'async function onIdentify(user) { console.log(user.traits); }'],
    [
      'what a request brings',
      'async function onRequest(r) { const body = r.json(); console.log(body); }',
    ],
  ])('logs %s', (_, code) => {
    expect(rules(code)).toEqual(['data_logged']);
  });

  test('holds a secret when a header does', () => {
    expect(rules("const headers = { 'x-api-key': 'abcdefgh12345678' };")).toEqual([
      'secret_in_code',
    ]);
  });

  test('logs no data with names, types and settings', () => {
    const said = 'event.type, event.messageId, Object.keys(event.properties), settings.region';
    expect(rules(`async function onTrack(event, settings) { console.log(${said}); }`)).toEqual([]);
  });

  test('calls a host that a constant holds', () => {
    const code = `const HOST = 'api.example.com';\nfetch(\`https://\${HOST}/v1\`);`;
    expect(scanCode(code, { segmentFunction: true })).toEqual([
      { rule: 'host_called', line: 2, detail: 'api.example.com' },
    ]);
  });

  test('holds no secret in the name of a key', () => {
    expect(
      rules("const primaryKey = 'patient_visit_number'; const monkeys = 'abcdefgh12345678';"),
    ).toEqual([]);
  });
});
