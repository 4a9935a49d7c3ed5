import type { Check } from '../check';
import { sms01 } from './sms-01';
import { sms03 } from './sms-03';
import { sms04 } from './sms-04';
import { sms05 } from './sms-05';
import { sms06 } from './sms-06';
import { sms07 } from './sms-07';
import { sms10 } from './sms-10';
import { sms11 } from './sms-11';
import { sms13 } from './sms-13';
import { sms14 } from './sms-14';
import { sms16 } from './sms-16';
import { sms17 } from './sms-17';

export const SMS_CHECKS: readonly Check[] = [
  sms01,
  sms03,
  sms04,
  sms05,
  sms06,
  sms07,
  sms10,
  sms11,
  sms13,
  sms14,
  sms16,
  sms17,
];
