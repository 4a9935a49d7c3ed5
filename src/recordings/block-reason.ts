import { bodyText, type HostAnswer } from './host-answer';

/** Rules that turn strangers away without asking for credentials. */
export type BlockReason =
  | 'challenge_page'
  | 'rate_limited'
  | 'geo_blocked'
  | 'hotlink_rule'
  | 'firewall'
  | 'bot_rule';

type Marks<Mark> = readonly (readonly [reason: BlockReason, mark: Mark])[];

/**
 * The headers that show such a rule; the first match counts. Sources: Cloudflare, "Detect a
 * challenge page response"; AWS WAF, "CAPTCHA and Challenge actions"; Azure Storage, "Common REST
 * API error codes"; RFC 9577 (`PrivateToken`, a challenge to the browser, not to a person); RFC
 * 9110, section 10.2.3; the headers that Vercel, Akamai, Sucuri and DataDome document.
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
 * The words on a page that show such a rule. Sources: CloudFront, "Restrict the geographic
 * distribution of your content"; Cloudflare, "1xxx errors"; the pages of Akamai, Azure Front Door,
 * Imperva, F5 and ModSecurity.
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

/** The rule that the headers show, whatever the status. */
export function blockInHeaders({ headersDistinct }: HostAnswer): BlockReason | undefined {
  return HEADER_MARKS.find(([, [name, mark]]) =>
    headersDistinct[name]?.some((value) => mark.test(value)),
  )?.[0];
}

/** The rule that the page of a refusal shows. */
export function blockInBody(answer: HostAnswer): BlockReason | undefined {
  const text = bodyText(answer);
  return BODY_MARKS.find(([, mark]) => mark.test(text))?.[0];
}
