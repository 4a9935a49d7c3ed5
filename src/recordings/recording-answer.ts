import type { AtLeastOne } from './at-least-one';
import type { RecordingVerdict } from './recording-verdict';

/**
 * The answer of `POST /recordings/auth`: a verdict, and where several media were asked about, each.
 */
export interface RecordingAnswer extends RecordingVerdict {
  readonly media?: readonly RecordingVerdict[];
}

/** From good to bad: what is not proved is worse than what is protected. */
const WORSE = [
  'protected',
  'unknown',
  'public',
] as const satisfies readonly RecordingVerdict['verdict'][];

/** The worst of the verdicts, together with all of them when there are several. */
export function recordingAnswer(verdicts: AtLeastOne<RecordingVerdict>): RecordingAnswer {
  const worst = verdicts.reduce((a, b) =>
    WORSE.indexOf(b.verdict) > WORSE.indexOf(a.verdict) ? b : a,
  );
  return verdicts.length === 1 ? worst : { ...worst, media: verdicts };
}
