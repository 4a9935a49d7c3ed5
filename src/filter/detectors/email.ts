import type { Detector } from './detector';

/** Safe Harbor F: an `@` with something on both sides is enough; SIP addresses count as well. */
export const email: Detector = {
  kind: 'email',
  finds: (text) => /[^\s@]@[^\s@]/.test(text),
};
