import type { Check } from '../../model/check';
import { sms01 } from './sms-01-us-traffic-only';
import { sms02 } from './sms-02-media-protected';
import { sms03 } from './sms-03-us-permissions-only';
import { sms04 } from './sms-04-bodies-not-retained';
import { sms05 } from './sms-05-number-redaction';
import { sms06 } from './sms-06-sticky-sender-off';
import { sms07 } from './sms-07-long-code-fallback-off';
import { sms08 } from './sms-08-stop-filtering-off';
import { sms09 } from './sms-09-own-stop-handling';
import { sms10 } from './sms-10-webhooks-by-post';
import { sms11 } from './sms-11-redacted-message-handlers';
import { sms13 } from './sms-13-no-add-ons';
import { sms14 } from './sms-14-no-autopilot';
import { sms16 } from './sms-16-no-whatsapp-or-messenger';
import { sms17 } from './sms-17-eligible-features';

export const MESSAGING_CHECKS: readonly Check[] = [
  sms01,
  sms02,
  sms03,
  sms04,
  sms05,
  sms06,
  sms07,
  sms08,
  sms09,
  sms10,
  sms11,
  sms13,
  sms14,
  sms16,
  sms17,
];
