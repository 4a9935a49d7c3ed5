import { checkEligibility } from '../eligibility/check-eligibility';
import { HttpError } from '../http/http-error';
import { misspeltParameter } from '../http/misspelt-parameter';
import { ownValue, type PlainObject } from '../json/plain-object';
import { log } from '../log/log';
import { elapsedIn } from './elapsed-in';
import { readPolicy } from './read-policy';
import type { Route } from './signed-route';

const PARAMETERS = ['From', 'To', 'Channel'] as const;

/**
 * Answers a Studio flow whether PHI may go to a contact. All values in the answer are text, because
 * a *Split* compares texts; neither it nor the log holds a phone number.
 */
export const eligibilityCheckRoute: Route = async (request) => {
  const { parameters, platform, deployed } = request;
  const misspelt = misspeltParameter(parameters, PARAMETERS);
  if (misspelt !== undefined) {
    throw new HttpError(400, 'invalid_request', { problem: `${misspelt} is misspelt` });
  }
  const contact = {
    from: textOf(parameters, 'From'),
    to: textOf(parameters, 'To'),
    channel: textOf(parameters, 'Channel'),
  };
  if (contact.from === undefined && contact.to === undefined) {
    throw new HttpError(400, 'invalid_request', { problem: 'From or To is needed' });
  }
  const {
    eligible,
    reasons,
    from: fromRegion,
    to: toRegion,
  } = checkEligibility(contact, readPolicy(platform.policyAsset(), deployed).eligibility);
  const regions = { from: fromRegion, to: toRegion };
  log({
    eligible,
    reasons: [...reasons],
    ...regions,
    ms: elapsedIn(request),
  });
  return {
    status: 200,
    body: { eligible: String(eligible ?? 'unknown'), reasons: reasons.join(','), ...regions },
  };
};

/** @throws {HttpError} `invalid_request` for a parameter that is repeated or not text. */
function textOf(parameters: PlainObject, name: string): string | undefined {
  const value = ownValue(parameters, name);
  if (value === undefined || typeof value === 'string') return value;
  throw new HttpError(400, 'invalid_request', { problem: `${name} must be one text` });
}
