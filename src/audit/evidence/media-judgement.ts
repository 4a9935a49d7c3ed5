import { type Finding, note } from '../model/finding';
import { type Judgement, judgement, whenFound } from '../model/judgement';

interface MediaVerdict {
  readonly sid: string | null;
  readonly verdict: string | null;
  readonly status: number | null;
  readonly reason: string | null;
}

/** The row's verdict from those on the tested media. */
export function mediaJudgement(media: readonly MediaVerdict[]): Judgement {
  const open = media.filter(({ verdict }) => verdict === 'public');
  const others = media.filter(({ verdict }) => verdict !== 'public');
  return whenFound(
    open.map(({ sid, status }) => ({
      resource: sid,
      field: null,
      message: `served without credentials (${status})`,
    })),
    'FAIL',
    closedJudgement(others),
    { isAll: others.length === 0 },
  );
}

function closedJudgement(media: readonly MediaVerdict[]): Judgement {
  const closed = media.filter(({ verdict }) => verdict === 'protected');
  if (closed.length > 0 && closed.length === media.length) {
    return judgement('PASS', ...closed.map(asked));
  }
  const nothing =
    media.length === 0 ? 'there is nothing to request' : 'none of the answers proves anything';
  return judgement('NOT_TESTABLE', note(nothing), ...media.map(asked));
}

function asked({ sid, status, verdict, reason }: MediaVerdict): Finding {
  const why = reason === null ? '' : `, ${reason}`;
  return { resource: sid, field: null, message: `${verdict} (${status ?? 'no answer'}${why})` };
}
