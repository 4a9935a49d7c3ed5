import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { sign } from '../../../src/signature/sign';
import { type Answer, probedHosts, TOKEN } from '../../support/audit/probed-hosts';
import { ENVIRONMENTS } from '../../support/audit/probed-readings';
import { sidOf } from '../../support/sids';

const { probed, requests } = probedHosts();

describe('public content', () => {
  const build = `GET serverless.twilio.com/v1/Services/${sidOf('ZS')}/Builds/${sidOf('ZB')}`;
  const versions = [
    { path: '/open.json', visibility: 'public', asset_sid: sidOf('ZH', 1) },
    { path: '/private.json', visibility: 'private', asset_sid: sidOf('ZH', 2) },
  ];

  test.each<[string, string]>([
    ['FAIL', '{"caller":"(415) 555-0132"}'],
    ['NOT_TESTABLE', '{"colour":"blue"}'],
  ])('of Assets is %s, and private ones are not requested', async (verdict, content) => {
    const outcome = await probed('RT-10', {
      readings: { 'serverless-environments': ENVIRONMENTS },
      answers: {
        [build]: [200, {}, JSON.stringify({ asset_versions: versions })],
        'GET acme-1234.twil.io/open.json': [200, {}, content],
      },
    });
    expect(outcome.verdict).toBe(verdict);
    expect(JSON.stringify(outcome)).not.toContain('555');
    expect(requests()).toEqual([build, 'GET acme-1234.twil.io/open.json']);
  });

  test('of Assets is requested only on the domain of its Service', async () => {
    const paths = ['//files.example.com/x', 'https://files.example.com/x', '@files.example.com/x'];
    const elsewhere = paths.map((path) => ({ path, visibility: 'public' }));
    await probed('RT-10', {
      readings: { 'serverless-environments': ENVIRONMENTS },
      answers: { [build]: [200, {}, JSON.stringify({ asset_versions: elsewhere })] },
    });
    expect(requests()).toEqual([build, 'GET acme-1234.twil.io//files.example.com/x']);
  });

  test('of TwiML Bins is fetched with a signature, and searched', async () => {
    const bin = sidOf('EH');
    const url = `https://handler.twilio.com/twiml/${bin}`;
    const outcome = await probed('RT-11', {
      urls: [`${url}?Name=x`],
      answers: {
        [`GET handler.twilio.com/twiml/${bin}`]: (request: IncomingMessage): Answer =>
          request.headers['x-twilio-signature'] === sign(url, {}, TOKEN)
            ? [200, {}, '<Response><Say>MRN 12345678</Say></Response>']
            : [403],
      },
    });
    expect(outcome).toMatchObject({
      verdict: 'FAIL',
      findings: [{ resource: bin, field: null, message: 'contains what looks like: mrn' }],
    });
  });

  test.each<[string, Answer, string]>([
    [
      'has nothing',
      [200, {}, '<Response><Hangup/></Response>'],
      '1 of 1 TwiML Bins could be fetched',
    ],
    ['is refused', [403, {}, 'MRN 12345678'], '0 of 1 TwiML Bins could be fetched'],
  ])('of a TwiML Bin stays open when it %s', async (_, answer, message) => {
    const bin = sidOf('EH');
    const { verdict, findings } = await probed('RT-11', {
      urls: [`https://handler.twilio.com/twiml/${bin}`],
      answers: { [`GET handler.twilio.com/twiml/${bin}`]: answer },
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toMatch(message);
  });

  test('of TwiML Bins is not fetched without the Auth Token', async () => {
    const urls = [`https://handler.twilio.com/twiml/${sidOf('EH')}`];
    const { verdict } = await probed('RT-11', { urls, context: { authToken: null } });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(requests()).toEqual([]);
  });
});
