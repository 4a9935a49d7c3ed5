import type { GradedFinding } from '../model/finding';

/**
 * A resource whose answer leaves a setting out: that proves neither that it is on nor that it is
 * off.
 */
export function unsaid(resource: string | null, field: string): GradedFinding {
  return { verdict: 'NOT_TESTABLE', resource, field, message: 'Twilio does not say how it is set' };
}
