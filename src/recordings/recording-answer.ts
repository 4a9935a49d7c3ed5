import type { AtLeastOne } from './at-least-one';
import type { RecordingVerdict } from './recording-verdict';

/** The answer of `POST /recordings/auth`: a verdict and, for several media, each one's. */
export interface RecordingAnswer extends RecordingVerdict {
  readonly media?: readonly RecordingVerdict[];
}

/** From good to bad: unproved is worse than protected. */
const WORSE = [
  'protected',
  'unknown',
  'public',
] as const satisfies readonly RecordingVerdict['verdict'][];

/** The worst of the verdicts, with all of them when there are several. */
export function recordingAnswer(verdicts: AtLeastOne<RecordingVerdict>): RecordingAnswer {
  const worst = verdicts.reduce((a, b) =>
    WORSE.indexOf(b.verdict) > WORSE.indexOf(a.verdict) ? b : a,
  );
  return verdicts.length === 1 ? worst : { ...worst, media: verdicts };
}
