import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lacksOnlyTls, parseMediaUrl } from '../../src/recordings/media-url';
import { isTwilioRecordingUrl } from '../../src/recordings/twilio-media';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';

const ACCOUNT = sidOf('AC');
const SUBACCOUNT = sidOf('AC', 1);
const STRANGER = sidOf('AC', 2);
/** The path of a message's media in Twilio's store: the account, and a random token. */
const CONTENT = `${ACCOUNT}/0123456789abcdef0123456789abcdef`;
const HOST = 'https://api.twilio.com';
const API = `${HOST}/2010-04-01/Accounts/${ACCOUNT}`;
const RECORDING = `${API}/Recordings/${sidOf('RE')}`;
const OWNER = {
  accountSid: ACCOUNT,
  mediaAccounts: new Set([SUBACCOUNT]),
  mediaHosts: new Set([
    ...['media.example.com', '127.0.0.1:8080', 'api.twilio.com'],
    ...['media.twiliocdn.com', 's3.amazonaws.com'],
  ]),
  deployed: true,
};

/** Media for which an answer proves something. */
const PROVING: readonly (readonly [resource: string, sid: string | null, url: string])[] = [
  ['recording', sidOf('RE'), RECORDING],
  ['recording', sidOf('RE'), `${RECORDING}.wav`],
  ['recording', sidOf('RE'), `${RECORDING}.mp3`],
  ['recording', sidOf('RE'), `${RECORDING}.mp3?RequestedChannels=2`],
  ['recording', sidOf('RE'), `${RECORDING}.mp3?Download=true`],
  ['recording', sidOf('RE'), `${RECORDING}.wav?RequestedChannels=1&Download=true`],
  ['recording', sidOf('RE'), RECORDING.replace('2010-04-01', '2008-08-01')],
  ['recording', sidOf('RE'), `${API}/Calls/${sidOf('CA')}/Recordings/${sidOf('RE')}`],
  ['recording', sidOf('RE'), `${API}/Conferences/${sidOf('CF')}/Recordings/${sidOf('RE')}.wav`],
  ['recording', sidOf('RE'), RECORDING.replace(ACCOUNT, SUBACCOUNT)],
  ...[
    ...['api.sydney.au1', 'api.dublin.ie1', 'api.ie1', 'api.roaming.us1', 'api.sao-paulo.us1'],
    ...['api.san-jose-ix.us1', 'api.tokyo-ix.us1'],
  ].map((host) => ['recording', sidOf('RE'), RECORDING.replace('api', host)] as const),
  ['message_media', sidOf('ME'), `${API}/Messages/${sidOf('MM')}/Media/${sidOf('ME')}`],
  ['message_media', sidOf('ME'), `${API}/Messages/${sidOf('SM')}/Media/${sidOf('ME')}`],
  ['message_media', null, `https://media.twiliocdn.com/${CONTENT}`],
  ['message_media', null, `https://mms.twiliocdn.com/${CONTENT}`],
  ['message_media', null, `https://s3-external-1.amazonaws.com/media.twiliocdn.com/${CONTENT}`],
  ['message_media', null, `https://s3.amazonaws.com/media.twiliocdn.com/${CONTENT}`],
  ['message_media', null, `https://media.twiliocdn.com.s3-external-1.amazonaws.com/${CONTENT}`],
  ['custom', null, 'https://media.example.com/calls/a1b2.wav'],
];

const VIDEO = 'https://video.twilio.com/v1';
const MEDIA_OF_CONVERSATIONS = `/v1/Services/${sidOf('IS')}/Media/${sidOf('ME')}`;
/** Media for which an answer proves nothing. */
const ALWAYS_AUTHENTICATED: typeof PROVING = [
  ['recording', sidOf('RE'), `${RECORDING}.json`],
  ['recording', sidOf('RE'), `${RECORDING}.xml`],
  ['recording', sidOf('RE'), `${RECORDING}.json?IncludeSoftDeleted=true`],
  ['recording', sidOf('RE'), `${API}/Calls/${sidOf('CA')}/Recordings/${sidOf('RE')}.json`],
  ['message_media', sidOf('ME'), `${API}/Messages/${sidOf('MM')}/Media/${sidOf('ME')}.json`],
  ['video_recording', sidOf('RT'), `${VIDEO}/Recordings/${sidOf('RT')}/Media`],
  ['video_recording', sidOf('RT'), `${VIDEO}/Recordings/${sidOf('RT')}`],
  ['video_recording', sidOf('RT'), `${VIDEO}/Rooms/${sidOf('RM')}/Recordings/${sidOf('RT')}/Media`],
  ['video_composition', sidOf('CJ'), `${VIDEO}/Compositions/${sidOf('CJ')}/Media`],
  ['conversation_media', sidOf('ME'), `https://mcs.us1.twilio.com${MEDIA_OF_CONVERSATIONS}`],
  ['conversation_media', sidOf('ME'), `https://mcs.twilio.com${MEDIA_OF_CONVERSATIONS}/Content`],
];

describe('is media of the account:', () => {
  test.each(PROVING)('%s %s: %s', (resource, sid, text) => {
    expect(parseMediaUrl(text, OWNER)).toEqual({
      resource,
      sid,
      url: new URL(text),
      alwaysAuthenticated: false,
    });
  });
});

describe('is media, but proves nothing:', () => {
  test.each(ALWAYS_AUTHENTICATED)('%s %s: %s', (resource, sid, text) => {
    expect(parseMediaUrl(text, OWNER)).toMatchObject({ resource, sid, alwaysAuthenticated: true });
  });
});

describe('is no media of the account:', () => {
  test.each([
    ['plain HTTP', RECORDING.replace('https', 'http')],
    ['another port', RECORDING.replace('.com/', '.com:8443/')],
    ['the standard port, written out', RECORDING.replace('.com/', '.com:443/')],
    ['user info', RECORDING.replace('//', '//user:password@')],
    ['a query', `${RECORDING}?x=1`],
    ['a query after the known one', `${RECORDING}?RequestedChannels=2&x=1`],
    ['a query on a host of the customer’s', 'https://media.example.com/a?RequestedChannels=2'],
    ['an option without a value', `${RECORDING}?Download=`],
    [
      'an option of message media',
      `${API}/Messages/${sidOf('MM')}/Media/${sidOf('ME')}?Download=true`,
    ],
    ['a fragment', `${RECORDING}#x`],
    [
      'a message’s media of another account',
      `https://mms.twiliocdn.com/${CONTENT.replace(ACCOUNT, STRANGER)}`,
    ],
    [
      'another account’s in Twilio’s bucket, though the policy names its host',
      `https://s3.amazonaws.com/media.twiliocdn.com/${CONTENT.replace(ACCOUNT, STRANGER)}`,
    ],
    ['a signed link to a message’s media', `https://mms.twiliocdn.com/${CONTENT}?Signature=x`],
    ['another bucket', `https://s3-external-1.amazonaws.com/media.example.com/${CONTENT}`],
    [
      'something else of Twilio’s bucket',
      'https://media.twiliocdn.com/sdk/js/video/releases/2.2.0/twilio-video.min.js',
    ],
    ['another account', RECORDING.replace(ACCOUNT, STRANGER)],
    ['metadata of another account', `${RECORDING.replace(ACCOUNT, STRANGER)}.json`],
    ['the account in capitals', RECORDING.replace(ACCOUNT, ACCOUNT.toUpperCase())],
    ['the list of recordings', `${API}/Recordings.json`],
    ['the account itself', `${API}.json`],
    ['something below a recording', `${RECORDING}/Transcriptions`],
    ['another format', `${RECORDING}.exe`],
    ['two formats', `${RECORDING}.wav.mp3`],
    ['a longer SID', `${RECORDING}0`],
    ['a SID of another kind', RECORDING.replace('RE', 'RX')],
    ['a longer host', RECORDING.replace('.com/', '.com.example.com/')],
    ['a host that ends alike', RECORDING.replace('api.twilio', 'apitwilio')],
    ['another product’s host', RECORDING.replace('api.', 'video.')],
    ['a name in the place of an edge', RECORDING.replace('api.', 'api.mara-lindqvist.us1.')],
    ['an edge that only Interconnect has', RECORDING.replace('api.', 'api.london.us1.')],
    ['an unknown region', RECORDING.replace('api.', 'api.region.')],
    ['a look-alike host', RECORDING.replace('twilio', 'tw\u0456lio')],
    ['a host in another case', RECORDING.replace('api.twilio', 'API.Twilio')],
    ['a host with a final dot', RECORDING.replace('.com/', '.com./')],
    ['an encoded slash', RECORDING.replace('/Recordings/', '%2FRecordings/')],
    ['an encoded letter', RECORDING.replace('/Recordings/', '/%52ecordings/')],
    ['a way up', RECORDING.replace('/Recordings/', '/Calls/../Recordings/')],
    ['an empty step', RECORDING.replace('/Recordings/', '//Recordings/')],
    ['a backslash', RECORDING.replace('/2010', '\\2010')],
    ['white space', ` ${RECORDING}`],
    ['a line break at the end', `${RECORDING}\n`],
    ['a line break', RECORDING.replace('Recordings', 'Record\nings')],
    ['a host of Twilio’s, though the policy names it', `${HOST}/recordings/x.wav`],
    ['another account there', RECORDING.replace(ACCOUNT, STRANGER)],
    ['this machine, though the policy names it, deployed', 'http://127.0.0.1:8080/x.wav'],
    ['a host below one of the customer’s', 'https://x.media.example.com/a.wav'],
    ['a host of the customer’s without TLS', 'http://media.example.com/a.wav'],
    ['a host of the customer’s with a port', 'https://media.example.com:444/a.wav'],
    ['a file', 'file:///etc/hostname'],
    ['no URL', 'recording'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(parseMediaUrl(text, OWNER)).toBeUndefined();
  });

  test('any recording, when the account is not known', () => {
    const owner = { ...OWNER, accountSid: undefined };
    expect(parseMediaUrl(RECORDING, owner)).toBeUndefined();
    expect(parseMediaUrl(RECORDING.replace(ACCOUNT, 'undefined'), owner)).toBeUndefined();
  });
});

test.each([
  [true, RECORDING.replace('https', 'http')],
  [true, `http://mms.twiliocdn.com/${CONTENT}`],
  [true, 'http://media.example.com/a.wav'],
  [false, RECORDING],
  [false, RECORDING.replace('https', 'http').replace(ACCOUNT, STRANGER)],
  [false, 'http://example.com/a.wav'],
  [false, 'ftp://media.example.com/a.wav'],
])('it is %s that only TLS is missing from %s', (lacks, text) => {
  expect(lacksOnlyTls(text, OWNER)).toBe(lacks);
});

describe('the filter accepts as a recording, of whatever account,', () => {
  const recordings = [...PROVING, ...ALWAYS_AUTHENTICATED].filter(([resource]) =>
    ['recording', 'video_recording', 'video_composition'].includes(resource),
  );
  test.each(recordings)('the %s %s: %s', (_, __, text) => {
    expect(isTwilioRecordingUrl(text)).toBe(true);
    expect(isTwilioRecordingUrl(text.replace(ACCOUNT, STRANGER))).toBe(true);
  });

  test.each([
    ...[...PROVING, ...ALWAYS_AUTHENTICATED].filter((each) => !recordings.includes(each)),
    ['text', null, `see ${RECORDING}`],
    ['text', null, `${RECORDING}\n`],
    ['access data', null, `${RECORDING}?token=x`],
    ['what is below it', null, `${RECORDING}/Transcriptions`],
    ['an open connection', null, RECORDING.replace('https', 'http')],
    ['another host', null, RECORDING.replace('api.', 'api.evil.')],
    ['another resource', null, RECORDING.replace('Recordings/RE', 'Recordings/CA')],
  ])('but not %s %s: %s', (_, __, text) => {
    expect(isTwilioRecordingUrl(text)).toBe(false);
  });
});

test('on a developer’s machine, that machine may be one of the customer’s hosts', () => {
  const owner = { ...OWNER, deployed: false };
  const text = 'http://127.0.0.1:8080/x.wav';
  expect(parseMediaUrl(text, owner)).toMatchObject({ resource: 'custom', url: new URL(text) });
  expect(parseMediaUrl('http://127.0.0.1:8081/x.wav', owner)).toBeUndefined();
  expect(parseMediaUrl('http://127.0.0.1/x.wav', owner)).toBeUndefined();
});

describe('whatever is done to a good URL,', () => {
  const odd = fc.constantFrom(
    ...'@:/\\?#%&;.[]<>|^`"\' \t\r\n\0\u00ad\u200b\u3002\uff0e\uff61\u2044\uff0f\u0131\u0456\u2460',
    ...['%2f', '%5c', '%00', '..', '//', '@127.0.0.1', '127.0.0.1', ':80', 'localhost', '0x7f'],
  );
  const patch = fc.record({
    url: fc.constantFrom(...PROVING.map(([, , url]) => url)),
    at: fc.nat(150),
    remove: fc.nat(3),
    insert: fc.oneof(
      odd,
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    ),
  });
  const twice = fc
    .tuple(patch, fc.nat(150), odd)
    .map(([{ url, at, remove, insert }, at2, more]) => {
      const once = url.slice(0, at) + insert + url.slice(at + remove);
      return [once, once.slice(0, at2) + more + once.slice(at2)] as const;
    });

  test('an accepted URL is on a known host, over TLS, and unchanged', () => {
    fc.assert(
      fc.property(twice, (texts) => {
        for (const text of texts) {
          const media = parseMediaUrl(text, OWNER);
          if (media === undefined) continue;
          expect(media.url.href).toBe(text);
          expect(media.url).toMatchObject({
            protocol: 'https:',
            port: '',
            username: '',
            password: '',
            hash: '',
          });
          expect(media.url.hostname).toMatch(
            /^(?:media\.example\.com|api\.([a-z0-9.-]+\.)?twilio\.com|(?:media|mms)\.twiliocdn\.com|(?:media\.twiliocdn\.com\.)?s3(?:-external-1)?\.amazonaws\.com)$/,
          );
          // The policy also names a host of Amazon's, on which others have their storage.
          if (media.resource !== 'custom') {
            expect(
              media.url.pathname.split('/').some((part) => [ACCOUNT, SUBACCOUNT].includes(part)),
            ).toBe(true);
          }
        }
      }),
      runs(20_000),
    );
  });

  test('and no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        expect(parseMediaUrl(text, OWNER)).toBeUndefined();
      }),
      runs(5_000),
    );
  });
});
