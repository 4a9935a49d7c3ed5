/** The products and groups of the catalogue's rows, in catalogue order. */
export const PRODUCTS = [
  'Account designation',
  'All products: security',
  'Runtime tools',
  'Programmable Video',
  'Voice and SIP',
  'Voice AI (ConversationRelay, Conversational Intelligence)',
  'Messaging (SMS/MMS)',
  'Programmable Chat',
  'Conversations',
  'Frontline',
  'Verify',
  'Lookup',
  'Event Streams',
  'Twilio for Salesforce',
  'Flex',
  'Flex Insights',
  'Global exclusions',
  'Segment: workspace',
  'Segment: Connections and Protocols',
  'Segment: Privacy Portal',
  'Segment: Engage',
  'Segment: data encryption',
] as const;

export type Product = (typeof PRODUCTS)[number];
