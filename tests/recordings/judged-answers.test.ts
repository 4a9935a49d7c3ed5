import { Agent } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mediaStep } from '../../src/audit/probes/media-auth';
import { CHECK_BUDGET_MS } from '../../src/recordings/check-media';
import { checkRecordingAuth } from '../../src/recordings/check-recording-auth';
import type { PublicReason, UnknownReason } from '../../src/recordings/recording-verdict';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';
import { sidOf } from '../support/sids';
import { answersOfDocs } from './answers-of-docs';

const TWILIO = 'api.twilio.com';
const OWN = 'media.example.com';
const OWNER = {
  accountSid: sidOf('AC'),
  mediaAccounts: new Set<string>(),
  mediaHosts: new Set([OWN]),
  deployed: true,
};
const ROWS = answersOfDocs();
const RECORDINGS = `https://${TWILIO}/2010-04-01/Accounts/${sidOf('AC')}/Recordings`;

let authority: CertificateAuthority;
let server: HttpsServer;
let agent: Agent;
/** The number of requests for each row since the last reset. */
const asked = new Map<number, number>();

beforeAll(async () => {
  authority = certificateAuthority();
  server = await httpsServer(
    { [TWILIO]: authority.issue(TWILIO), [OWN]: authority.issue(OWN) },
    (request, response) => {
      const index = ROWS.findIndex((_, row) => request.url?.includes(sidOf('RE', `row ${row}`)));
      const before = asked.get(index) ?? 0;
      asked.set(index, before + 1);
      ROWS[index]?.answers[before === 0 ? 0 : 1](request, response);
    },
  );
  agent = new Agent({
    port: server.port,
    ca: authority.certificate,
    lookup: (_, { all }, callback) =>
      all === true
        ? callback(null, [{ address: '127.0.0.1', family: 4 }])
        : callback(null, '127.0.0.1', 4),
  });
});
afterAll(async () => {
  agent.destroy();
  await server.close();
});

const CASES = ROWS.flatMap((row, index) => {
  const sid = sidOf('RE', `row ${index}`);
  return [
    ...(row.isTwilio ? [{ url: `${RECORDINGS}/${sid}.wav`, host: TWILIO, index, ...row }] : []),
    ...(row.isOwn ? [{ url: `https://${OWN}/${sid}.wav`, host: OWN, index, ...row }] : []),
  ];
});

describe('docs/recordings.md is right about', () => {
  test.each(CASES)('$host, $who', async ({ url, index, verdict, reason, requests, statuses }) => {
    asked.set(index, 0);
    const deadline = performance.now() + CHECK_BUDGET_MS;
    const answer = await checkRecordingAuth(url, OWNER, { deadline, agent });
    expect(answer).toMatchObject({
      verdict,
      protected: { protected: true, public: false, unknown: null }[verdict],
      reason,
    });
    expect(statuses).toContain(answer.status);
    expect(asked.get(index)).toBe(requests);
  });

  test.each(CASES)('the audit’s probe of $host, $who', async ({ url, index, verdict, reason }) => {
    asked.set(index, 0);
    const result = await mediaStep(url, { owner: OWNER, agent }).run();
    expect(result).toMatchObject({ verdict, reason });
  });

  test('every reason that an answer can have, and no other', () => {
    // The type check demands every reason.
    const fromAnswers = {
      media_served: true,
      redirect_to_media: true,
      media_in_refusal: true,
      avoidable_refusal: true,
      not_found: true,
      redirected: true,
      no_challenge: true,
      forbidden: true,
      challenge_page: true,
      rate_limited: true,
      geo_blocked: true,
      hotlink_rule: true,
      firewall: true,
      bot_rule: true,
      page_served: true,
      server_error: true,
      unexpected_status: true,
      always_authenticated: false,
      timeout: false,
      connection_failed: false,
      certificate_expired: false,
      certificate_not_for_host: false,
      certificate_untrusted: false,
      certificate_invalid: false,
      tls_failed: false,
      address_not_public: false,
    } satisfies Record<PublicReason | UnknownReason, boolean>;
    const reasons = Object.entries(fromAnswers).filter(([, is]) => is);
    expect(new Set(ROWS.map(({ reason }) => reason))).toEqual(
      new Set([null, ...reasons.map(([reason]) => reason)]),
    );
  });
});
