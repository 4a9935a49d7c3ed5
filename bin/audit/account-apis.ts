import { type Credentials, readCredentials } from '../../src/twilio-api/credentials';
import { type TwilioApi, twilioApi } from '../../src/twilio-api/twilio-api';
import { httpsAgent } from '../environment/https-agent';
import { readEnvironment } from '../environment/read-environment';
import { accessLogOf, type LogAccess } from './access-log-option';
import { type AuditValues, readSubaccountCredentials } from './audit-options';

/** The account of the settings, and its subaccounts. */
export interface AccountApis {
  readonly credentials: Credentials;
  /**
   * Opens an account with its own credentials, else its owner's, which only api.twilio.com accepts.
   */
  readonly apiOf: (accountSid: string) => TwilioApi;
  readonly logAccess: LogAccess;
}

/** @throws {ExpectedError} for options and settings that are missing or wrong. */
export async function withAccountApis<Result>(
  values: AuditValues,
  run: (apis: AccountApis) => Promise<Result>,
): Promise<Result> {
  const environment = readEnvironment();
  const credentials = readCredentials(environment);
  const subaccounts = readSubaccountCredentials(values.credentials);
  const logAccess = accessLogOf(values, environment);
  const agent = httpsAgent(environment);
  try {
    return await run({
      credentials,
      apiOf: (accountSid) =>
        twilioApi(subaccounts.get(accountSid) ?? credentials, { agent, attempts: 4 }),
      logAccess,
    });
  } finally {
    agent.destroy();
  }
}
