import type { EVIDENCE_TYPES } from '../attestations/attestation';
import {
  CONSOLE_PAGES,
  type ConsolePage,
  type ConsolePageId,
  consolePageOf,
} from '../catalog/console-pages';
import { findRequirement } from '../catalog/find-requirement';
import type { Product } from '../catalog/product';
import type { RequirementId } from '../catalog/requirement-id';

/** A place where the answers to several questions can be found in one visit. */
export interface AnswerPlace {
  readonly name: string;
  /** What counts as evidence of the answers there. */
  readonly evidence: string;
  readonly evidenceType: (typeof EVIDENCE_TYPES)[number];
  /** The page of the Console, unless the row names another. */
  readonly page?: ConsolePageId;
  /** Whether one look answers all questions about it. */
  readonly answersAlike?: true;
}

/** The places to look for answers. The grouping is this project's own: the documents have none. */
const PLACES = {
  contract: {
    name: 'The contract with Twilio',
    evidence: 'the signed agreement or the order form, by its number or where it is kept',
    evidenceType: 'document',
  },
  accounts: {
    name: 'Console, Twilio Admin › Accounts',
    evidence: 'a dated screenshot of the page, or the Twilio ticket number',
    evidenceType: 'screenshot',
    page: 'accounts',
  },
  roles: {
    name: 'Console, Twilio Admin › users and roles',
    evidence: 'the reviewed list of users and roles',
    evidenceType: 'report',
    page: 'users',
  },
  messaging: {
    name: 'Console, Messaging › Settings',
    evidence: 'a dated screenshot of the page',
    evidenceType: 'screenshot',
    page: 'messaging_settings',
  },
  studio: {
    name: 'Console, Studio and Monitor',
    evidence: 'a dated screenshot of the page, or the review ticket',
    evidenceType: 'screenshot',
    page: 'studio',
  },
  verify: {
    name: 'Console, Verify › Services',
    evidence: 'a dated screenshot of the service’s settings',
    evidenceType: 'screenshot',
    page: 'verify_services',
  },
  flex: {
    name: 'Flex and its reports',
    evidence: 'the review ticket, or a dated screenshot of the setting',
    evidenceType: 'ticket',
  },
  vendors: {
    name: 'Your agreements with recipients of data',
    evidence: 'the agreement with each, by its number or where it is kept',
    evidenceType: 'document',
  },
  procedures: {
    name: 'Your own procedures and training records',
    evidence: 'the procedure or record, by its number or where it is kept',
    evidenceType: 'document',
  },
  traffic: {
    name: 'Whom you call and message',
    evidence: 'the report on numbers and countries, or the review ticket',
    evidenceType: 'report',
  },
  code: {
    name: 'Your own code',
    evidence: 'the review of the code, by its ticket or report',
    evidenceType: 'report',
    answersAlike: true,
  },
  segment: {
    name: 'The Segment app',
    evidence: 'a dated screenshot of the page, or the review ticket',
    evidenceType: 'screenshot',
  },
  product: {
    name: 'Console, the product’s own pages',
    evidence: 'a dated screenshot of the page, or the review ticket',
    evidenceType: 'screenshot',
  },
} as const satisfies Readonly<Record<string, AnswerPlace>>;

type PlaceId = keyof typeof PLACES;

const PLACE_OF_ROW: Readonly<Partial<Record<RequirementId, PlaceId>>> = {
  'ACCT-01': 'contract',
  'ACCT-02': 'contract',
  'ACCT-15': 'procedures',
  'ACCT-16': 'procedures',
  'SEC-07': 'procedures',
  'SEC-08': 'procedures',
  'SEC-10': 'procedures',
  'RT-02': 'roles',
  'RT-06': 'roles',
  'VOICE-01': 'traffic',
  'VOICE-02': 'traffic',
  'VOICE-12': 'vendors',
  'VOICE-13': 'vendors',
  'VAI-01': 'vendors',
  'SMS-01': 'traffic',
  'SMS-15': 'vendors',
  'CHAT-05': 'vendors',
  'CONV-01': 'traffic',
  'CONV-07': 'vendors',
  'ES-03': 'vendors',
  'FLEX-01': 'accounts',
  'FLEX-09': 'vendors',
  'FLEX-15': 'roles',
  'FLEX-16': 'procedures',
  'FLEX-22': 'vendors',
  'SEG-01': 'contract',
  'SEG-02': 'contract',
  'SEG-22': 'vendors',
  'SEG-40': 'vendors',
};

const PLACE_OF_PRODUCT: Readonly<Partial<Record<Product, PlaceId>>> = {
  'Account designation': 'accounts',
  'All products: security': 'product',
  'Runtime tools': 'studio',
  'Messaging (SMS/MMS)': 'messaging',
  Verify: 'verify',
  Flex: 'flex',
  'Flex Insights': 'flex',
};

/** The Console page with the answer; `null` when it is elsewhere, or its address is unknown. */
export function answerPageOf(id: RequirementId): ConsolePage | null {
  const { page, answersAlike } = answerPlaceOf(id);
  if (answersAlike) return null;
  return consolePageOf(id) ?? (page === undefined ? null : CONSOLE_PAGES[page]);
}

/** The place of the answer about a row. */
export function answerPlaceOf(id: RequirementId): AnswerPlace {
  const { product, verification } = findRequirement(id);
  const byProduct = product.startsWith('Segment') ? 'segment' : PLACE_OF_PRODUCT[product];
  const byVerification = verification === 'static' ? 'code' : byProduct;
  return PLACES[PLACE_OF_ROW[id] ?? byVerification ?? 'product'];
}
