import { front03 } from '../../../../src/audit/checks/frontline/front-03-signed-callbacks-only';
import { sms02 } from '../../../../src/audit/checks/messaging/sms-02-media-protected';
import { sec03 } from '../../../../src/audit/checks/security/sec-03-webhook-certificates';
import { sec05 } from '../../../../src/audit/checks/security/sec-05-unsigned-requests-refused';
import { video02 } from '../../../../src/audit/checks/video/video-02-recordings-protected';
import { voice03 } from '../../../../src/audit/checks/voice/voice-03-recordings-protected';
import { alerts } from '../../../../src/audit/endpoints/account/alerts';
import { messageMediaAuthResults } from '../../../../src/audit/probes/message-media-auth';
import { recordingAuthResults } from '../../../../src/audit/probes/recording-auth';
import { tlsHandshakesResults } from '../../../../src/audit/probes/tls-handshakes';
import {
  frontlineCallbacksResults,
  unsignedWebhooksResults,
} from '../../../../src/audit/probes/unsigned-webhooks';
import { videoRecordingAuthResults } from '../../../../src/audit/probes/video-recording-auth';
import type { RightAccount, Wrong } from '../../../support/audit/right-account';
import { sidOf } from '../../../support/sids';

const NAMES = 'names the resource';
const SAID = 'is said beside the verdict';

const PROTECTED = {
  sid: sidOf('RE'),
  host: 'api.twilio.com',
  verdict: 'protected',
  status: 401,
};

/** What probes asked for without credentials, and without the right signature. */
export const PROBE_ACCOUNTS: readonly RightAccount[] = [
  ...(
    [
      [voice03, recordingAuthResults],
      [video02, videoRecordingAuthResults],
    ] as const
  ).map(
    ([check, of]): RightAccount => ({
      check,
      resources: [{ of, items: [{ fields: PROTECTED }] }],
      wrong: [
        { of, field: 'verdict', value: 'public', verdict: 'FAIL' },
        { of, field: 'verdict', value: 'inconclusive', verdict: 'NOT_TESTABLE' },
      ],
      harmless: mediaNames(of.id),
    }),
  ),
  {
    check: sms02,
    resources: [
      {
        of: messageMediaAuthResults,
        items: [{ fields: { ...PROTECTED, month: 0, storage_host: 'mms.twiliocdn.com' } }],
      },
    ],
    wrong: [
      { of: messageMediaAuthResults, field: 'verdict', value: 'public', verdict: 'FAIL' },
      ...[
        's3.amazonaws.com',
        's3-external-1.amazonaws.com',
        's3.us-east-1.amazonaws.com',
        'media.twiliocdn.com.s3-external-1.amazonaws.com',
      ].map(
        (value): Wrong => ({
          of: messageMediaAuthResults,
          field: 'storage_host',
          value,
          verdict: 'FAIL',
        }),
      ),
    ],
    harmless: {
      ...mediaNames(messageMediaAuthResults.id),
      'probe-message-media-auth month': 'tells how old the oldest are',
    },
    optional: {
      'probe-message-media-auth storage_host':
        'media that Twilio itself hands out lie nowhere else',
    },
  },
  {
    check: sec03,
    resources: [
      {
        of: tlsHandshakesResults,
        items: [{ fields: { host: 'a.example.com:443', version: 'TLSv1.3' } }],
      },
      { of: alerts, items: [{ fields: { sid: sidOf('NO'), error_code: 11200 } }] },
    ],
    wrong: [
      { of: tlsHandshakesResults, field: 'version', value: 'TLSv1.1', verdict: 'FAIL' },
      { of: tlsHandshakesResults, field: 'version', value: 'SSLv2', verdict: 'FAIL' },
      { of: tlsHandshakesResults, field: 'failure', value: 'self_signed', verdict: 'FAIL' },
      { of: tlsHandshakesResults, field: 'failure', value: 'timeout', verdict: 'NOT_TESTABLE' },
      ...[11220, 11235, 11236, 11237].map(
        (value): Wrong => ({ of: alerts, field: 'error_code', value, verdict: 'WARN' }),
      ),
    ],
    harmless: { 'probe-tls-handshakes host': NAMES },
    optional: { 'alerts error_code': 'an alert of no known kind' },
  },
  ...(
    [
      [sec05, unsignedWebhooksResults],
      [front03, frontlineCallbacksResults],
    ] as const
  ).map(
    ([check, of]): RightAccount => ({
      check,
      resources: [
        {
          of,
          items: [
            {
              fields: {
                host: 'a.example.com',
                unsigned_status: 403,
                wrong_signature_status: 401,
                signed_status: 200,
              },
            },
          ],
        },
      ],
      wrong: [
        { of, field: 'unsigned_status', value: 200, verdict: 'FAIL' },
        { of, field: 'unsigned_status', value: 302, verdict: 'NOT_TESTABLE' },
        { of, field: 'wrong_signature_status', value: 204, verdict: 'FAIL' },
        { of, field: 'wrong_signature_status', value: 500, verdict: 'NOT_TESTABLE' },
        { of, field: 'signed_status', value: 403, verdict: 'NOT_TESTABLE' },
      ],
      harmless: {
        [`${of.id} resource`]: NAMES,
        [`${of.id} field`]: NAMES,
        [`${of.id} host`]: NAMES,
        [`${of.id} failure`]: 'a request that failed has no status',
      },
    }),
  ),
];

function mediaNames(id: string): Readonly<Record<string, string>> {
  return { [`${id} sid`]: NAMES, [`${id} status`]: SAID, [`${id} reason`]: SAID };
}
