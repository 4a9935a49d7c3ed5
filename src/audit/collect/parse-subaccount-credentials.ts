import { type JsonSchema, schemaProblem } from '../../json/json-schema';
import { parseYaml, YamlError } from '../../json/parse-yaml';
import { type Credentials, CredentialsError } from '../../twilio-api/credentials';
import { sidPattern } from '../../twilio-api/is-sid';

const SECRET: JsonSchema = { type: 'string', minLength: 1 };

const CREDENTIALS_SCHEMA: JsonSchema = {
  type: 'object',
  propertyNames: { pattern: `^${sidPattern('AC')}$` },
  additionalProperties: {
    anyOf: [
      {
        type: 'object',
        additionalProperties: false,
        required: ['auth_token'],
        properties: { auth_token: SECRET },
      },
      {
        type: 'object',
        additionalProperties: false,
        required: ['api_key', 'api_secret'],
        properties: {
          api_key: { type: 'string', pattern: `^${sidPattern('SK')}$` },
          api_secret: SECRET,
        },
      },
    ],
  },
};

const FORM = 'each entry is an account SID with auth_token, or with api_key and api_secret';

type OwnCredentials =
  | { readonly auth_token: string }
  | { readonly api_key: string; readonly api_secret: string };

/**
 * Subaccounts' own credentials in a YAML or JSON text: account SIDs with `auth_token`, or with
 * `api_key` and `api_secret`.
 *
 * @throws {CredentialsError} naming the place, without values.
 */
export function parseSubaccountCredentials(text: string): ReadonlyMap<string, Credentials> {
  const value = yamlOf(text);
  const problem = schemaProblem(CREDENTIALS_SCHEMA, value);
  if (problem !== undefined) {
    throw new CredentialsError(`${problem.pointer || '(root)'} ${problem.problem}; ${FORM}`);
  }
  const entries = Object.entries(value as Readonly<Record<string, OwnCredentials>>);
  return new Map(entries.map(([accountSid, own]) => [accountSid, credentialsOf(accountSid, own)]));
}

function yamlOf(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlError) throw new CredentialsError(`it ${error.message}`);
    throw error;
  }
}

function credentialsOf(accountSid: string, own: OwnCredentials): Credentials {
  return 'auth_token' in own
    ? { accountSid, username: accountSid, password: own.auth_token, kind: 'auth_token' }
    : { accountSid, username: own.api_key, password: own.api_secret, kind: 'api_key' };
}
