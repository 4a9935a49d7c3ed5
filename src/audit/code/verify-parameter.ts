/** A parameter of Verify's API, and its ineligible values. */
interface VerifyParameter {
  /** The resource of Twilio's client with this parameter. */
  readonly resource: string;
  /** The ineligible values, with a fact's words for them. */
  readonly details: ReadonlyMap<unknown, string>;
}

/** By their names in lower case. Source: Twilio docs, "Verifications" and "Verify TOTP". */
const PARAMETERS: ReadonlyMap<string, VerifyParameter> = new Map([
  [
    'channel',
    {
      resource: 'verifications',
      details: new Map([
        ['email', 'Verify by e-mail'],
        ['whatsapp', 'Verify by WhatsApp'],
        ['rbm', 'Verify by RCS'],
        ['sna', 'Verify by silent network authentication'],
      ]),
    },
  ],
  ['factortype', { resource: 'newFactors', details: new Map([['totp', 'Verify by TOTP']]) }],
]);

/** The parameter of this name in code or a form; `undefined` for others. */
export function verifyParameter(name: string): VerifyParameter | undefined {
  return PARAMETERS.get(name.toLowerCase());
}

/** Whether a text is an address of Verify's API. */
export function isVerifyUrl(text: string): boolean {
  return /^\s*https:\/\/verify\.twilio\.com\//i.test(text);
}
