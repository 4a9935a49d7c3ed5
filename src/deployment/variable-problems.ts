import { SETTING_NAMES } from '../settings/settings';
import { slipsBetween } from '../terminal/slips-between';
import type { Deployment } from './read-deployment';

/** Twilio docs, "Serverless API: Variable resource". */
const MAX_NAME_CHARACTERS = 128;
const MAX_VALUE_BYTES = 450;

/** Secrets of the commands, which the toolkit would upload although no Function needs them. */
const SECRETS_OF_COMMANDS = [
  'TWILIO_AUTH_TOKEN',
  'TWILIO_API_KEY',
  'TWILIO_API_SECRET',
  'TWILIO_ORGANIZATION_TOKEN',
  'SEGMENT_TOKEN',
];

/** Also of the commands; secret when the URL has a user or a password. */
const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY'];

/**
 * Twilio docs, "Understanding environment variables": it gives each Function these. The signature
 * of a request covers what the first two say.
 */
const SET_BY_TWILIO = ['DOMAIN_NAME', 'PATH', 'SERVICE_SID', 'ENVIRONMENT_SID'];

/** How many letters may differ in a name that is probably a misspelt setting. */
const NEAR_SLIPS = 2;

/** Variables that Twilio cannot hold, that must not be uploaded, or that are probably misspelt. */
export function variableProblems({ variables }: Deployment): readonly string[] {
  const names = Object.keys(variables);
  return [
    ...names
      .filter((name) => name.length > MAX_NAME_CHARACTERS)
      .map(
        (name) => `${name.slice(0, 20)}… has a name longer than ${MAX_NAME_CHARACTERS} characters`,
      ),
    ...names
      .filter((name) => Buffer.byteLength(variables[name] ?? '') > MAX_VALUE_BYTES)
      .map(
        (name) => `${name} is longer than the ${MAX_VALUE_BYTES} bytes that a variable can hold`,
      ),
    ...names
      .filter((name) => isSecretOfCommands(name, variables[name] ?? ''))
      .map((name) => `${name} would be uploaded: move it from .env to the environment`),
    ...names
      .filter((name) => SET_BY_TWILIO.includes(name))
      .map((name) => `${name} is set by Twilio: remove it from .env`),
    ...names.flatMap(problemOfSpelling),
  ];
}

function isSecretOfCommands(name: string, value: string): boolean {
  const written = name.toUpperCase();
  return (
    SECRETS_OF_COMMANDS.includes(written) || (PROXIES.includes(written) && value.includes('@'))
  );
}

/**
 * A misspelt setting would be uploaded, but never read. A setting's name with something appended,
 * such as `AUTH_TOKEN_2`, is the customer's own variable.
 */
function problemOfSpelling(name: string): readonly string[] {
  if (SETTING_NAMES.some((setting) => setting === name)) return [];
  const near = SETTING_NAMES.find(
    (setting) =>
      !name.startsWith(`${setting}_`) && slipsBetween(name.toUpperCase(), setting) <= NEAR_SLIPS,
  );
  return near === undefined
    ? []
    : [`${name} is not a setting: write ${near}, or rename a variable of your own`];
}
