import type { Check } from '../check';
import { sec02 } from './sec-02';
import { sec06 } from './sec-06';
import { sec11 } from './sec-11';

/** The security rows that the REST API helps with. */
export const SECURITY_CHECKS: readonly Check[] = [sec02, sec06, sec11];
