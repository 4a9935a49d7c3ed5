/**
 * Channels over which PHI may go, and whether they use phone numbers, which must be of the US.
 *
 * Source: Twilio HIPAA configuration guide, table of eligible services; "Architecting for HIPAA on
 * Twilio" v1.1 on Verify, Conversations and Video.
 */
const ELIGIBLE_CHANNELS = {
  voice: { byNumber: true },
  sms: { byNumber: true },
  mms: { byNumber: true },
  'verify-sms': { byNumber: true },
  'verify-voice': { byNumber: true },
  chat: { byNumber: false },
  video: { byNumber: false },
} as const;

/** Source: as above, "not eligible"; Twilio docs on Flex and Verify for email, WhatsApp and RCS. */
const OTHER_CHANNELS = [
  'whatsapp',
  'messenger',
  'rcs',
  'email',
  'instagram',
  'line',
  'telegram',
  'viber',
  'apple-messages',
  'google-business-messages',
  'verify-email',
  'verify-whatsapp',
  'verify-rcs',
  'verify-totp',
  'verify-sna',
] as const;

type EligibleChannel = keyof typeof ELIGIBLE_CHANNELS;

/** Other names: Flex's, TaskRouter's, Verify's, and Twilio's prefixes of addresses. */
const ALIASES: Readonly<Record<string, EligibleChannel | (typeof OTHER_CHANNELS)[number]>> = {
  call: 'voice',
  phone: 'voice',
  pstn: 'voice',
  web: 'chat',
  webchat: 'chat',
  'web-chat': 'chat',
  'verify-call': 'verify-voice',
  'verify-tts': 'verify-voice',
  facebook: 'messenger',
  'facebook-messenger': 'messenger',
  fbm: 'messenger',
  mail: 'email',
  gbm: 'google-business-messages',
};

export type Channel =
  | { readonly kind: 'eligible'; readonly byNumber: boolean }
  | { readonly kind: 'not_eligible' }
  /** On neither list, or missing. */
  | { readonly kind: 'unknown' };

/** Looks up a channel by its name, in any case, with `_` or a blank for `-`. */
export function channelOf(name: string): Channel {
  const written = name.trim().toLowerCase().replace(/[_ ]/g, '-');
  const known = Object.hasOwn(ALIASES, written) ? ALIASES[written] : written;
  if (isEligible(known)) return { kind: 'eligible', ...ELIGIBLE_CHANNELS[known] };
  return OTHER_CHANNELS.some((each) => each === known)
    ? { kind: 'not_eligible' }
    : { kind: 'unknown' };
}

function isEligible(name: string | undefined): name is EligibleChannel {
  return name !== undefined && Object.hasOwn(ELIGIBLE_CHANNELS, name);
}
