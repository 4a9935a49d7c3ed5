import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import { PROJECT_ROOT } from '../support/project-root';
import { type Form, signedForm } from '../support/signed/signed-form';
import { temporaryFolder } from '../support/temporary-folder';

const AUTH_TOKEN = 'c0ffee'.repeat(6).slice(0, 32);
const PATH = '/eligibility/check';

const folder = temporaryFolder();
let server: LocalServer;
let output: Promise<string>;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'assets', 'policy.private.json'),
    JSON.stringify({ eligibility: { territories: 'eligible', shortCodes: ['67890'] } }),
  );
  server = await startLocalServer({
    root: PROJECT_ROOT,
    port: await freePort(),
    environment: { AUTH_TOKEN },
    assetsFolder: join(folder, 'assets'),
    output: 'pipe',
  });
  const { stdout, stderr } = server.process;
  if (stdout === null || stderr === null) throw new Error('the server was started without pipes');
  output = Promise.all([text(stdout), text(stderr)]).then((texts) => texts.join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(form: Form, token = AUTH_TOKEN) {
  const response = await fetch(
    `${server.url}${PATH}`,
    signedForm(`${server.url}${PATH}`, form, token),
  );
  const body = (await response.json()) as Readonly<Record<string, string>>;
  return { status: response.status, body };
}

describe('POST /eligibility/check', () => {
  test('answers with texts, each of which a Split can test', async () => {
    expect(await ask({ From: '+12125550100', To: '+14165550100', Channel: 'sms' })).toEqual({
      status: 200,
      body: { eligible: 'false', reasons: 'to_not_us', from: 'us', to: 'other_nanp' },
    });
    expect((await ask({ From: '+12125550100', To: '+14155550100', Channel: 'sms' })).body).toEqual({
      eligible: 'true',
      reasons: '',
      from: 'us',
      to: 'us',
    });
    expect((await ask({ From: 'anonymous', To: '+12125550100', Channel: 'voice' })).body).toEqual({
      eligible: 'unknown',
      reasons: 'caller_unknown',
      from: 'none',
      to: 'us',
    });
  });

  test('follows the deployed policy', async () => {
    const form = { From: '67890', To: '+17875550100', Channel: 'sms' };
    expect((await ask(form)).body['eligible']).toBe('true');
  });

  test('does not treat an unset variable as a contact', async () => {
    const { status, body } = await ask({ From: '+12125550100', To: '', Channel: 'sms' });
    expect([status, body['eligible']]).toEqual([200, 'unknown']);
  });

  test('ignores the other parameters of a Twilio webhook', async () => {
    const others = { Called: '+14165550100', FromCity: 'TORONTO', ChannelPrefix: 'sms', Body: 'x' };
    const form = { From: '+12125550100', To: '+14155550100', Channel: 'sms', ...others };
    expect((await ask(form)).body['eligible']).toBe('true');
  });

  test.each<[string, Form]>([
    ['nobody is named', { Channel: 'sms' }],
    ['a side is in another case', { From: '+12125550100', to: '+14165550100', Channel: 'voice' }],
    ['a side is misspelt', { Form: '+14165550100', To: '+12125550100', Channel: 'voice' }],
    ['the channel is misspelt', { To: '+12125550100', Channel: 'sms', Chanel: 'whatsapp' }],
    ['a number is there twice', { From: ['+12125550100', '+12125550101'], Channel: 'sms' }],
  ])('answers 400 when %s', async (_, form) => {
    expect(await ask(form)).toEqual({ status: 400, body: { error: 'invalid_request' } });
  });

  test('rejects anybody but Twilio', async () => {
    expect(await ask({ To: '+12125550100' }, 'another token')).toEqual({
      status: 403,
      body: { error: 'signature_invalid' },
    });
  });

  test('logs regions and reasons, but no number', async () => {
    await server.stop();
    const lines = await output;
    expect(lines).toContain('"reasons":["to_not_us"],"from":"us","to":"other_nanp"');
    expect(lines).not.toMatch(/5550100|67890/);
  });
});
