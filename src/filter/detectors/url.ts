import type { Detector } from './detector';

const SCHEME = /\b(?:https?|wss?|ftps?|file|mailto|tel|sms|sips?|data):\S/i;
const BARE_DOMAIN =
  /(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|net|org|edu|gov|mil|int|info|biz|io|co|us|uk|ca|de|eu|health|app|dev|care|clinic|hospital|me|tv|example|test)(?![\w-])/i;

/** Safe Harbor N: web addresses, with a scheme or as a bare domain. */
export const url: Detector = {
  kind: 'url',
  finds: (text) => SCHEME.test(text) || /\bwww\.\S/i.test(text) || BARE_DOMAIN.test(text),
};
