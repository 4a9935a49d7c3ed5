import type { RequirementId } from './requirement-id';

/** A page of Twilio's Console. */
export interface ConsolePage {
  readonly name: string;
  readonly url: string;
  /** The public document that names the address, as of November 2026. */
  readonly source: string;
}

const IN_ACCOUNT = 'https://1console.twilio.com/go?to=/account/__account__/us1';

/**
 * Addresses named by public documents, none guessed. `__account__` is the Console's own: it opens
 * the account that is selected there.
 */
export const CONSOLE_PAGES = {
  front: {
    name: 'Console',
    url: 'https://1console.twilio.com/',
    source: 'Twilio docs on Organizations, "Managed accounts"',
  },
  accounts: {
    name: 'Organization settings > Accounts',
    url: 'https://1console.twilio.com/organization/settings/accounts/managed-accounts',
    source: 'Twilio docs on Organizations, "Turn on HIPAA and eligible Accounts"',
  },
  users: {
    name: 'Organization settings > Users',
    url: 'https://1console.twilio.com/organization/settings/users/managed-users',
    source: 'Twilio docs on Organizations, "Managed users"',
  },
  support: {
    name: 'Support > Tickets',
    url: 'https://www.twilio.com/console/support/tickets/create',
    source: 'Twilio docs, "Message Redaction for Programmable Messaging"',
  },
  account_settings: {
    name: 'Account > General settings',
    url: 'https://www.twilio.com/console/project/settings',
    source: 'Twilio docs, "Security"',
  },
  numbers: {
    name: 'Phone Numbers',
    url: 'https://1console.twilio.com/us1/develop/phone-numbers/manage/incoming',
    source: 'Twilio docs, "Message Redaction for Programmable Messaging"',
  },
  messaging_settings: {
    name: 'Messaging > Settings > General',
    url: 'https://1console.twilio.com/us1/develop/sms/settings/general',
    source: 'Twilio docs, "Message Redaction for Programmable Messaging"',
  },
  messaging_countries: {
    name: 'Messaging > Settings > Geo permissions',
    url: 'https://www.twilio.com/console/sms/settings/geo-permissions',
    source: 'EspoCRM documentation, "SMS Sending"',
  },
  voice_settings: {
    name: 'Voice > Settings > General',
    url: `${IN_ACCOUNT}/voice/settings/general-settings`,
    source: 'Twilio docs, "How to capture your first payment using <Pay>"',
  },
  voice_countries: {
    name: 'Voice > Settings > Geo permissions',
    url: `${IN_ACCOUNT}/voice/settings/geo-permissions-settings`,
    source: 'Twilio docs on Voice, "Set Geo Permissions in the Console"',
  },
  sip_domains: {
    name: 'Voice > SIP domains',
    url: `${IN_ACCOUNT}/voice/sip-domains/sip-domains`,
    source: 'Twilio docs, "SIP": Manage SIP Domains in Twilio Console',
  },
  trunks: {
    name: 'Elastic SIP Trunking > Trunks',
    url: `${IN_ACCOUNT}/sip-trunking/manage/trunks`,
    source: 'Twilio docs, "Recordings resource"',
  },
  studio: {
    name: 'Studio > Flows',
    url: `${IN_ACCOUNT}/studio/flows`,
    source: 'Twilio docs, "Dialogflow CX Onboarding Guide"',
  },
  functions: {
    name: 'Functions and Assets > Services',
    url: `${IN_ACCOUNT}/functions/services`,
    source: 'Twilio docs, "How to capture your first payment using <Pay>"',
  },
  twiml_bins: {
    name: 'TwiML Bins',
    url: `${IN_ACCOUNT}/twiml-bins/twiml-bins`,
    source: 'Twilio docs, "How to capture your first payment using <Pay>"',
  },
  errors: {
    name: 'Monitor > Logs > Errors',
    url: `${IN_ACCOUNT}/logs/debugger/errors`,
    source: 'Twilio docs on Real-Time Transcription',
  },
  video_settings: {
    name: 'Video > Rooms > Settings',
    url: 'https://www.twilio.com/console/video/configure',
    source: 'Twilio docs, "Video Regions and Global Low Latency"',
  },
  verify_services: {
    name: 'Verify > Services',
    url: `${IN_ACCOUNT}/verify/services`,
    source: 'Twilio’s skill "twilio-account-setup"',
  },
  verify_countries: {
    name: 'Verify > Settings > Geo permissions',
    url: 'https://console.twilio.com/us1/develop/verify/settings/geopermissions',
    source: 'Twilio docs, "Verify Geo Permissions"',
  },
  add_ons: {
    name: 'Marketplace > Installed',
    url: `${IN_ACCOUNT}/add-ons/installed/catalog`,
    source: 'Twilio docs, "Dialogflow CX Onboarding Guide"',
  },
} as const satisfies Readonly<Record<string, ConsolePage>>;

export type ConsolePageId = keyof typeof CONSOLE_PAGES;

/** The pages of the Console on which a row is looked up or fixed, according to its remediation. */
const PAGE_OF_ROW: Readonly<Partial<Record<RequirementId, ConsolePageId>>> = {
  'ACCT-03': 'accounts',
  'ACCT-04': 'accounts',
  'ACCT-05': 'support',
  'ACCT-06': 'accounts',
  'ACCT-07': 'accounts',
  'ACCT-08': 'support',
  'ACCT-14': 'accounts',
  'SEC-02': 'numbers',
  'SEC-03': 'account_settings',
  'SEC-04': 'studio',
  'SEC-06': 'functions',
  'SEC-07': 'support',
  'SEC-08': 'errors',
  'SEC-11': 'front',
  'RT-02': 'users',
  'RT-03': 'studio',
  'RT-05': 'errors',
  'RT-06': 'users',
  'RT-09': 'functions',
  'RT-11': 'twiml_bins',
  'VIDEO-01': 'video_settings',
  'VIDEO-02': 'support',
  'VOICE-01': 'voice_countries',
  'VOICE-02': 'numbers',
  'VOICE-03': 'voice_settings',
  'VOICE-04': 'sip_domains',
  'VOICE-05': 'trunks',
  'VOICE-08': 'trunks',
  'VOICE-09': 'voice_settings',
  'VAI-05': 'accounts',
  'SMS-01': 'messaging_countries',
  'SMS-02': 'messaging_settings',
  'SMS-03': 'messaging_countries',
  'SMS-04': 'messaging_settings',
  'SMS-05': 'messaging_settings',
  'SMS-08': 'support',
  'FRONT-01': 'front',
  'FRONT-04': 'front',
  'FRONT-06': 'front',
  'VERIFY-01': 'verify_services',
  'VERIFY-02': 'verify_countries',
  'VERIFY-04': 'verify_services',
  'VERIFY-05': 'verify_services',
  'LOOKUP-02': 'add_ons',
  'FLEX-01': 'accounts',
  'FLEX-04': 'accounts',
  'FLEX-08': 'voice_settings',
  'FI-03': 'support',
  'GEN-04': 'add_ons',
  'GEN-05': 'numbers',
};

/** The page that the row's remediation is about; `null` if that is not in the Console. */
export function consolePageOf(row: RequirementId): ConsolePage | null {
  const id = PAGE_OF_ROW[row];
  return id === undefined ? null : CONSOLE_PAGES[id];
}
