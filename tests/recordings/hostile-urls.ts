import { sidOf } from '../support/sids';

const PATH = `/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE')}`;
const GOOD = 'api.twilio.com';

/** This machine, its neighbours and the cloud's metadata, in the spellings of URLs. */
const INNER_HOSTS = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001'],
  ...['0x7f.0.0.1', '0x7F.1', '0177.0.0.1', '017700000001', '0177.0x0.0.1', '0.0.0.0', '0'],
  ...['[::1]', '[0:0:0:0:0:0:0:1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
  ...['[64:ff9b::7f00:1]', '[fe80::1]', '[fd00:ec2::254]', '[::127.0.0.1]'],
  ...['169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '169.254.43518'],
  ...['10.0.0.1', '172.16.0.1', '192.168.0.1', '100.100.100.200'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'localhost.localdomain', 'ip6-localhost'],
  // Unicode digits and dots, which the parser turns into ASCII.
  ...['①②⑦.⓪.⓪.①', '１２７.０.０.１', '𝟏𝟐𝟕.𝟎.𝟎.𝟏', '127。0。0。1', '127．0．0．1', '127｡0｡0｡1'],
  ...['ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'ｌｏｃａｌｈｏｓｔ', 'loc\u00adalhost', 'loc\u200balhost'],
];

/** Names that are not Twilio's, or not in Twilio's spelling. */
const STRANGE_HOSTS = [
  ...[
    'api.twilio.com.example.com',
    'api-twilio.com',
    'apitwilio.com',
    'twilio.com',
    'x.twilio.com',
  ],
  ...['api.twilio.co', 'api.twilio.com.', 'api..twilio.com', 'API.TWILIO.COM', 'api.twilio.com%2e'],
  ...['apі.twilio.com', 'api.twiⅼio.com', 'api.twilıo.com', 'api.tԝilio.com', 'api.ｔwilio.com'],
  ...['api。twilio.com', 'api．twilio．com', 'api.twilio.com\u200b', 'xn--ap-iqb.twilio.com'],
  ...['api.twilio.com%00.example.com', 'api.twilio.com%2f.example.com', 'api.twilio.com\0'],
  ...['media.example.com.example.org', 'xmedia.example.com', 'a.media.example.com'],
];

/** The good host and an inner one, combined so that two parsers may disagree. */
const CONFUSED = [
  `${GOOD}@127.0.0.1`,
  `${GOOD}:443@127.0.0.1`,
  `${GOOD}:x@127.0.0.1:80`,
  `${GOOD}%40127.0.0.1`,
  `127.0.0.1@${GOOD}`,
  `127.0.0.1%40${GOOD}`,
  `@${GOOD}`,
  `:@${GOOD}`,
  `user:password@${GOOD}`,
  `${GOOD}\\@127.0.0.1`,
  `127.0.0.1\\@${GOOD}`,
  `127.0.0.1\\.${GOOD}`,
  `${GOOD}#@127.0.0.1`,
  `127.0.0.1#@${GOOD}`,
  `127.0.0.1?@${GOOD}`,
  `127.0.0.1/@${GOOD}`,
  `127.0.0.1;@${GOOD}`,
  `127.0.0.1&@${GOOD}`,
  `127.0.0.1%2f@${GOOD}`,
  `127.0.0.1\t@${GOOD}`,
  `127.0.0.1\r\n@${GOOD}`,
  `${GOOD} @127.0.0.1`,
  `${GOOD}@media.example.com@127.0.0.1`,
  `[::1]@${GOOD}`,
  `${GOOD}:80`,
  `${GOOD}:0443`,
  `${GOOD}:443`,
  `${GOOD}:`,
  `${GOOD}:99999`,
];

/** Paths that mean another one once decoded, or leave the account. */
const PATHS = [
  PATH.replace('/Recordings', '%2FRecordings'),
  PATH.replace('/Recordings', '%2fRecordings'),
  PATH.replace('/Recordings', '%5cRecordings'),
  PATH.replace('/Recordings', '\\Recordings'),
  PATH.replace('/Recordings', '/./Recordings'),
  PATH.replace('/Recordings', '/../Recordings'),
  PATH.replace('/Recordings', '/%2e%2e/Recordings'),
  PATH.replace('/Recordings', '/.%2E/Recordings'),
  PATH.replace('/Recordings', '//Recordings'),
  PATH.replace('/Recordings', ';/Recordings'),
  PATH.replace('/Recordings', '\n/Recordings'),
  PATH.replace(sidOf('AC'), sidOf('AC', 'somebody else')),
  PATH.replace(sidOf('AC'), `${sidOf('AC')}%00`),
  `${PATH}/`,
  `${PATH}%00`,
  `${PATH}%0d%0aHost:%20127.0.0.1`,
  `${PATH}.wav%20`,
  `${PATH}?url=http://127.0.0.1/`,
  `${PATH}#@127.0.0.1`,
  `${PATH}.json?x`,
];

const SCHEMES = [
  ...['http://', 'HTTPS://', 'https:/', 'https:', 'https:\\\\', 'https:///', '//', '/\\', ''],
  ...['ftp://', 'file://', 'gopher://', 'ws://', 'jar:https://', 'view-source:https://'],
  ...[' https://', '\thttps://', 'ht\ntps://', '\u0000https://', 'data:,https://'],
];

/** More than two hundred ways to make somebody call a host of the attacker's choice. */
export function hostileUrls(port: number): readonly string[] {
  return [
    ...INNER_HOSTS.flatMap((host) => [
      `https://${host}${PATH}`,
      `http://${host}:${port}${PATH}`,
      `https://${host}:${port}/x.wav`,
    ]),
    ...STRANGE_HOSTS.map((host) => `https://${host}${PATH}`),
    ...CONFUSED.map((authority) => `https://${authority}${PATH}`),
    ...PATHS.map((path) => `https://${GOOD}${path}`),
    ...SCHEMES.map((scheme) => `${scheme}${GOOD}${PATH}`),
  ];
}
