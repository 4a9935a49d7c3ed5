import { expect, test } from '@jest/globals';
import { deployedRecordingCheck } from '../../src/routes/deployed-recording-check';

const URL_OF_NOBODY = 'https://media.example.com/RE1.wav';

const checkRecordingAuth = deployedRecordingCheck(() => undefined);

test.each<[string, object]>([
  ['`timeoutMS` is not an option', { timeoutMS: 5 }],
  ['`timeoutMs` has the wrong type', { timeoutMs: '5' }],
  ['`accountSid` has the wrong type', { accountSid: 1 }],
])('%s, and is not ignored: no request is made', async (problem, options) => {
  await expect(checkRecordingAuth(URL_OF_NOBODY, options)).rejects.toThrow(new TypeError(problem));
});

test('by default only the account’s own media are allowed', async () => {
  const context = { ACCOUNT_SID: `AC${'0'.repeat(32)}` };
  await expect(checkRecordingAuth(URL_OF_NOBODY, { context })).rejects.toMatchObject({
    code: 'url_not_allowed',
  });
});
