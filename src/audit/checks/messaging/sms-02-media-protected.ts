import { mediaJudgement } from '../../evidence/media-judgement';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';
import { messageMediaAuthResults } from '../../probes/message-media-auth';

/**
 * Media from before the setting was made are stored here, and anybody can fetch them. The store has
 * several names (AWS docs, "Amazon S3 endpoints": us-east-1).
 */
const OPEN_STORE = /^(?:media\.twiliocdn\.com\.)?s3(?:-external-1|[.-]us-east-1)?\.amazonaws\.com$/;

/** Media of messages of every age require HTTP auth: the setting does not cover those before it. */
export const sms02: Check = {
  id: 'SMS-02',
  reads: [messageMediaAuthResults],
  judge: (account) => {
    const media = account.items(messageMediaAuthResults);
    const isStoredOpenly = ({ storage_host }: (typeof media)[number]) =>
      OPEN_STORE.test(storage_host ?? '');
    const stored = media.filter(isStoredOpenly);
    const others = media.filter((each) => !isStoredOpenly(each));
    const rest = mediaJudgement(others);
    const oldest = Math.max(...media.map(({ month }) => month ?? 0));
    return whenFound(
      stored.map(({ sid }) => ({
        resource: sid,
        field: null,
        message: 'is stored where its URL is open to everybody',
      })),
      'FAIL',
      rest.verdict === 'PASS'
        ? judgement(
            'PASS',
            ...rest.findings,
            note(`the oldest media are from ${oldest} months ago`),
          )
        : rest,
      { isAll: others.length === 0 },
    );
  },
};
