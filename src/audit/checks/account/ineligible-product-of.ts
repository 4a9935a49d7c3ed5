import { INELIGIBLE_USES } from '../../catalog/phi-scope';
import type { RequirementId } from '../../catalog/requirement-id';
import type { Finding } from '../../model/finding';

/** Products that Twilio's own pages of 2026 call ineligible, by ACCT-10's names. */
const NEW_PRODUCTS = [
  'Conversation Orchestrator',
  'Conversational Intelligence v3',
  'Conversation Memory',
] as const;

const NAMES: ReadonlySet<string | undefined> = new Set([...INELIGIBLE_USES, ...NEW_PRODUCTS]);

/**
 * The rows that find ineligible products: ACCT-10, those of that level, and two that name products
 * among others. Each has the subject of its findings, if these do not name it themselves.
 */
const PRODUCTS = {
  'ACCT-10': null,
  'CHAT-04': 'Autopilot',
  'CONV-05': null,
  'CONV-06': 'Autopilot',
  'ES-04': 'Other event types',
  'FLEX-23': null,
  'FLEX-24': null,
  'FLEX-25': 'Webchat 2',
  'FLEX-27': null,
  'FLEX-28': 'Unified Profiles',
  'FRONT-08': null,
  'GEN-01': null,
  'GEN-02': null,
  'GEN-03': null,
  'GEN-04': null,
  'GEN-05': null,
  'LOOKUP-02': null,
  'SEG-43': 'Engage Premier',
  'SEG-44': 'Engage campaigns',
  'SEG-45': 'Generative Audiences',
  'SMS-13': null,
  'SMS-14': 'Autopilot',
  'SMS-16': null,
  'VAI-07': 'Intelligence for Conversations',
  'VERIFY-01': null,
  'VERIFY-04': null,
  'VERIFY-05': 'Verify Fraud Guard',
  'VIDEO-01': 'Peer-to-peer Video',
  'VOICE-11': null,
  'VOICE-14': null,
  'VOICE-15': 'Autopilot',
} as const satisfies Readonly<Partial<Record<RequirementId, string | null>>>;

export const PRODUCT_ROWS = Object.keys(PRODUCTS) as readonly (keyof typeof PRODUCTS)[];

const OF_ROW: Readonly<Partial<Record<RequirementId, string | null>>> = PRODUCTS;

/**
 * The ineligible product that a finding is about; `null` for one that proves no use, or is about
 * something else.
 */
export function ineligibleProductOf(
  row: RequirementId,
  { verdict, named }: Finding,
): string | null {
  if (verdict !== 'FAIL' && verdict !== 'REVIEW') return null;
  return named !== undefined && NAMES.has(named) ? named : (OF_ROW[row] ?? null);
}
