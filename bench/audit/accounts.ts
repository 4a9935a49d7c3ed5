import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateAuthority } from '../../tests/support/servers/certificate-authority';
import { sidOf } from '../../tests/support/sids';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { apiStandIn } from '../../tests/support/twilio-api/api-stand-in';
import { emptyAnswer } from '../../tests/support/twilio-api/empty-answer';

const ACCOUNT = sidOf('AC');
const ACCOUNTS = 'GET api.twilio.com/2010-04-01/Accounts.json';
const NUMBERS = 'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json';

/** An account with this many subaccounts, each with credentials and this many numbers. */
export async function startAccounts(subaccounts: number, numbers: number, latencyMs: number) {
  const folder = temporaryFolder();
  const authority = certificateAuthority(folder);
  const sids = Array.from({ length: subaccounts }, (_, index) => sidOf('AC', `sub${index}`));
  const account = (sid: string) => ({ sid, status: 'active', owner_account_sid: ACCOUNT });
  const standIn = await apiStandIn({
    authority,
    latencyMs,
    resources: {
      [ACCOUNTS]: { key: 'accounts', list: [ACCOUNT, ...sids].map(account) },
      [NUMBERS]: {
        key: 'incoming_phone_numbers',
        list: Array.from({ length: numbers }, (_, index) => ({
          sid: sidOf('PN', index),
          phone_number: '+14155550123',
          voice_url: 'https://hooks.example.com/voice',
        })),
      },
    },
    otherwise: ({ operation }) => emptyAnswer(operation),
  });
  const credentials = join(folder, 'credentials.json');
  writeFileSync(
    credentials,
    JSON.stringify(Object.fromEntries(sids.map((sid) => [sid, { auth_token: 'invented' }]))),
    { mode: 0o600 },
  );
  return {
    credentials,
    environment: { ...standIn.environment, ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: 'invented' },
    calls: () => standIn.calls.length,
    close: async () => {
      await standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
