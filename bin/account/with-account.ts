import type https from 'node:https';
import { ApiTaskError } from '../../src/twilio-api/api-task';
import { type Credentials, readCredentials } from '../../src/twilio-api/credentials';
import { ofOwnAccount } from '../../src/twilio-api/of-own-account';
import { type TwilioApi, twilioApi } from '../../src/twilio-api/twilio-api';
import type { ExitCode } from '../command/exit-code';
import { httpsAgent } from '../environment/https-agent';
import { readEnvironment } from '../environment/read-environment';
import { tell } from '../terminal/output';
import { apiProblem } from './api-problem';
import { ASKED_OF_API } from './asked-of-api';

/** The account that a command works with. */
export interface Account {
  readonly api: TwilioApi;
  readonly agent: https.Agent;
  readonly credentials: Credentials;
  readonly environment: ReturnType<typeof readEnvironment>;
}

/**
 * Runs a command with the account of the environment and `.env`. A failed call to Twilio's API ends
 * it with exit code 2 and a message.
 *
 * @throws {ExpectedError}
 */
export async function withAccount(run: (account: Account) => Promise<ExitCode>): Promise<ExitCode> {
  const environment = readEnvironment();
  const agent = httpsAgent(environment);
  try {
    const credentials = readCredentials(environment);
    const api = ofOwnAccount(twilioApi(credentials, { agent, attempts: 4 }));
    return await run({ api, agent, credentials, environment });
  } catch (error) {
    if (!(error instanceof ApiTaskError)) throw error;
    tell(`${apiProblem(error.reason, ASKED_OF_API[error.task])}\n`);
    return 2;
  } finally {
    agent.destroy();
  }
}
