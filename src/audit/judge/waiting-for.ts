import type { Cure } from '../model/cure';
import { type Finding, note } from '../model/finding';

/** Why a row has no basis, by what would provide it. */
const REASONS = {
  whole_run: 'not read in this run',
  credentials: 'not read: no credentials of this subaccount’s own were given',
  organization_token: 'the Organization was not read: needs TWILIO_ORGANIZATION_TOKEN',
  segment_token: 'Segment was not read: needs SEGMENT_TOKEN',
  probe: 'it takes a request to the URL itself: needs --probe',
  code: 'it takes a search of code, which this run did not make',
  statement: 'it needs a statement in hipaa-attestations.yaml',
} as const satisfies Partial<Record<Cure, string>>;

/** What a row may wait for. */
export type Awaited = keyof typeof REASONS;

/** The finding that a row has no basis, or only a part, and what it waits for. */
export function waitingFor(awaited: Awaited): Finding {
  return { ...note(REASONS[awaited]), waits_for: awaited };
}
