import { bodyText, type HostAnswer } from './host-answer';

/** What turns strangers away without asking who they are. */
export type BlockReason =
  | 'challenge_page'
  | 'rate_limited'
  | 'geo_blocked'
  | 'hotlink_rule'
  | 'firewall'
  | 'bot_rule';

type Marks<Mark> = readonly (readonly [reason: BlockReason, mark: Mark])[];

/**
 * By which header such an answer is known; the first match counts. Sources: Cloudflare, "Detect a
 * challenge page response"; AWS WAF, "CAPTCHA and Challenge actions"; Azure Storage, "Common REST
 * API error codes"; RFC 9577 (`PrivateToken`, asked of browsers and not of people); RFC 9110,
 * section 10.2.3; the headers that Vercel, Akamai, Sucuri and DataDome document.
 */
const HEADER_MARKS: Marks<readonly [name: string, value: RegExp]> = [
  ['challenge_page', ['cf-mitigated', /challenge/i]],
  ['challenge_page', ['x-amzn-waf-action', /challenge|captcha/i]],
  ['challenge_page', ['x-vercel-mitigated', /challenge/i]],
  ['challenge_page', ['www-authenticate', /^\s*PrivateToken\b/i]],
  ['rate_limited', ['retry-after', /./]],
  ['rate_limited', ['x-ratelimit-remaining', /^0$/]],
  ['rate_limited', ['ratelimit-remaining', /^0$/]],
  ['firewall', ['x-ms-error-code', /^Authorization(?:Failure|SourceIPMismatch)$/]],
  ['firewall', ['x-vercel-mitigated', /deny/i]],
  ['firewall', ['x-sucuri-block', /./]],
  ['firewall', ['server', /^AkamaiGHost/i]],
  ['bot_rule', ['x-datadome', /./]],
];

/**
 * By what its page says. Sources: CloudFront, "Restrict the geographic distribution of your
 * content"; Cloudflare, "1xxx errors"; the pages of Akamai, Azure Front Door, Imperva, F5 and
 * ModSecurity.
 */
const BODY_MARKS: Marks<RegExp> = [
  ['rate_limited', /rate.?limit|too many requests/i],
  [
    'geo_blocked',
    /\b(?:from|in) your (?:country|region|location)\b|banned the country|geo.?block/i,
  ],
  ['hotlink_rule', /hot.?link|\breferr?er\b/i],
  [
    'firewall',
    /firewall|have been blocked|request (?:is |was )?blocked|URL was rejected|incident ID|Reference #[\da-f]+\.|mod_security|Authorization(?:Failure|SourceIPMismatch)\b|\berror code: 1\d{3}\b/i,
  ],
  ['challenge_page', /captcha|challenge-platform|checking your browser|enable javascript/i],
  ['bot_rule', /\bbots?\b|\bcrawlers?\b|user.?agent|automated (?:access|requests?|traffic)/i],
];

/** What of these the headers show, whatever the status. */
export function blockInHeaders({ headersDistinct }: HostAnswer): BlockReason | undefined {
  return HEADER_MARKS.find(([, [name, mark]]) =>
    headersDistinct[name]?.some((value) => mark.test(value)),
  )?.[0];
}

/** What of these the page of a refusal shows. */
export function blockInBody(answer: HostAnswer): BlockReason | undefined {
  const text = bodyText(answer);
  return BODY_MARKS.find(([, mark]) => mark.test(text))?.[0];
}
