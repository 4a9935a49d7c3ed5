/** The documents from which the catalogue's rows are taken, with the edition that was read. */
export const SOURCE_DOCUMENTS = {
  'Architecting for HIPAA on Twilio v1.1': {
    edition: 'version 1.1, updated 11.09.22',
    url: 'https://twil.io/architecting-for-hipaa',
  },
  'Twilio HIPAA configuration guide': {
    edition: 'the skill twilio-security-compliance-hipaa, as of November 2026',
    url: 'https://github.com/twilio/ai',
  },
  'HIPAA for Flex Insights': {
    edition: 'Twilio docs, as of November 2026',
    url: 'https://www.twilio.com/docs/flex/developer/insights/hipaa-flex-insights-historical-reporting',
  },
  'HIPAA Eligible Segment': {
    edition: 'Segment docs, as of November 2026',
    url: 'https://segment.com/docs/privacy/hipaa-eligible-segment/',
  },
} as const;

export type SourceDocument = keyof typeof SOURCE_DOCUMENTS;
