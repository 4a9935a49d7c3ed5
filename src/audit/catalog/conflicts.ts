/**
 * Contradictions and gaps of the source documents, and how the audit deals with them. The affected
 * rows name the conflict.
 */
export const CONFLICTS = {
  'subaccount-inheritance':
    'The configuration guide says that new subaccounts inherit the HIPAA status, and elsewhere that inheritance cannot be assumed. The architecting guide mentions it only where the whole project was designated. The audit asks for a statement about each SID.',
  'segment-session-timeout':
    'The architecting guide says that Segment does not log users off; the Segment page says that it does so after 15 idle minutes. The audit keeps the duty to control access, and records the log-off as well.',
  'segment-encryption-off':
    'The Segment page says that switching encryption off removes it from all data configured before, and that it does not decrypt existing data. The audit treats switching it off as a change to be recorded.',
  'redaction-prerequisites':
    'Sticky Sender and Fallback to Long Code are eligible, and have to be off for message redaction. Redaction is highly recommended, and does not work with Studio, Flex and Conversations. If you cannot have both, row SMS-11 says so.',
  'verify-push':
    'The text of the architecting guide limits Verify to SMS and voice; its change log of May 2021 and the configuration guide add push. The audit treats push as eligible.',
  'external-contact':
    'The Flex Insights page lists external_contact among the preserved attributes and among those that are removed. The audit, and the filter, treat it as preserved, and ask that it be your own contact.',
  'agents-object':
    'The Flex Insights page asks that agents contain no PHI, but does not list it among the preserved root attributes. The audit still searches it.',
  'customer-names':
    'The architecting guide says that customers’ names are redacted; the Flex Insights page leaves them out of its list of removed attributes. The audit relies on neither.',
  'products-not-in-table':
    'Video, Frontline and Twilio for Salesforce have sections in the architecting guide, and are absent from the configuration guide’s table. The audit says REVIEW for them, not that they are ineligible.',
  'starred-without-section':
    'The configuration guide’s table stars Reverse ETL and Webchat 3 as needing configuration; the architecting guide has no section on either. The audit asks for your own review.',
  'protected-assets':
    'The architecting guide mentions public and private Assets; the API has protected ones as well. The audit does not count those as private.',
  'architecting-date':
    'The architecting guide is dated 11.09.22, but its change log ends on 11/13/2022. The audit follows the version, 1.1.',
  'chat-after-sunset':
    'Chat stays an eligible channel of Conversations and Frontline, although Programmable Chat was sunset in 2022. The audit reads it as chat over Conversations.',
} as const;

export type ConflictId = keyof typeof CONFLICTS;
