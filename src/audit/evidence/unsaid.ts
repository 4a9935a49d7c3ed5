import type { GradedFinding } from '../model/finding';

/** A resource whose answer omits a setting, which proves neither that it is on nor off. */
export function unsaid(resource: string | null, field: string): GradedFinding {
  return { verdict: 'NOT_TESTABLE', resource, field, message: 'Twilio does not say how it is set' };
}
