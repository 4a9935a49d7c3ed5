/**
 * Ineligible products, and those that v1.1 of the guide names but the table of eligible services
 * lacks. An attestation of ACCT-11 puts one into the scope of PHI by this name.
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
