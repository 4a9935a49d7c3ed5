import type { Verdict } from './verdict';

/** The answer of `POST /recordings/auth`: a verdict, and where several media were asked about, each. */
export interface RecordingAnswer extends Verdict {
  readonly media?: readonly Verdict[];
}

/** From good to bad: what is not proved is worse than what is protected. */
const WORSE = ['protected', 'unknown', 'public'] as const satisfies readonly Verdict['verdict'][];

/** The worst of the verdicts, together with all of them when there are several. */
export function recordingAnswer(verdicts: readonly [Verdict, ...Verdict[]]): RecordingAnswer {
  const worst = verdicts.reduce((a, b) =>
    WORSE.indexOf(b.verdict) > WORSE.indexOf(a.verdict) ? b : a,
  );
  return verdicts.length === 1 ? worst : { ...worst, media: verdicts };
}
