import type { ApiRequest, ApiResources } from '../twilio-api/api-stand-in';

/** Attempts in the counts of Verify's summary: all, by `Channel` or by `Country`. */
export function verifySummary(counts: {
  readonly all: number;
  readonly [filter: string]: number;
}): ApiResources {
  const summary = ({ query }: ApiRequest) => {
    const filter = query.get('Channel') ?? query.get('Country') ?? 'all';
    return { body: { total_attempts: counts[filter] ?? 0 } };
  };
  return { 'GET verify.twilio.com/v2/Attempts/Summary': summary };
}
