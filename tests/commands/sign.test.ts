import { describe, expect, test } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { runCommand } from '../support/commands/run-command';

const URL_CALLED = 'https://example.com/taskrouter/events';
const WHOLE_URL = '--url must be the whole URL, with http:// or https://';
const signatureOf = (key: string, form: object, url = URL_CALLED) =>
  `${getExpectedTwilioSignature(key, url, { ...form })}\n`;

describe('hipaa-guard sign', () => {
  test('prints the signature that Twilio’s own library makes, and nothing else', async () => {
    const args = ['sign', '--url', URL_CALLED, '--token', 'x', 'B=a=b', 'A=', 'C=2', 'C=1'];
    const { stdout, stderr, exitCode } = await runCommand(args);
    expect(stdout).toBe(signatureOf('x', { A: '', B: 'a=b', C: ['2', '1'] }));
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  test.each(['AUTH_TOKEN', 'TWILIO_AUTH_TOKEN'])('reads the token from %s', async (name) => {
    const environment = { [name]: 'from-the-environment' };
    const { stdout } = await runCommand(['sign', '--url', URL_CALLED], { environment });
    expect(stdout).toBe(signatureOf('from-the-environment', {}));
  });

  test('trims a token from the environment, as the Functions do', async () => {
    const environment = { AUTH_TOKEN: ' ', TWILIO_AUTH_TOKEN: ' from-the-environment ' };
    const { stdout } = await runCommand(['sign', '--url', URL_CALLED], { environment });
    expect(stdout).toBe(signatureOf('from-the-environment', {}));
  });

  test('leaves out the fragment, which holds connection overrides', async () => {
    const { stdout } = await runCommand(['sign', '--token', 'x', '--url', `${URL_CALLED}#rc=3`]);
    expect(stdout).toBe(signatureOf('x', {}));
  });

  test.each([
    [['--token', 'x'], WHOLE_URL],
    [['--token', 'x', '--url', 'canary'], WHOLE_URL],
    [['--token', 'x', '--url', 'localhost:3000/canary'], WHOLE_URL],
    [['--url', URL_CALLED], 'the auth token is missing: give --token-file, or set AUTH_TOKEN'],
    [['--url', URL_CALLED, '--token', 'x', 'canary'], 'parameter 1 must be NAME=VALUE'],
    [['--url', URL_CALLED, '--token', 'x', 'A=1', '=canary'], 'parameter 2 must be NAME=VALUE'],
    [['--key', 'x'], "Unknown option '--key'"],
  ])('ends with 2 for %j', async (args, message) => {
    const { stdout, stderr, exitCode } = await runCommand(['sign', ...args]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('canary');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });
});
