/**
 * What is not eligible, or is named by v1.1 of the guide and missing in the table of eligible
 * services. An attestation of ACCT-11 puts one into the scope of PHI by this name.
 */
export const INELIGIBLE_PRODUCTS = [
  'WhatsApp',
  'SendGrid',
  'AI Assistants',
  'Intelligence for Conversations',
  'Agent Copilot',
  'Marketplace',
  'Autopilot',
  'Peer-to-peer Video',
] as const;

export type IneligibleProduct = (typeof INELIGIBLE_PRODUCTS)[number];
