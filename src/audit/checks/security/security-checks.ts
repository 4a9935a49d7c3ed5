import type { Check } from '../../model/check';
import { sec02 } from './sec-02-https-webhooks';
import { sec03 } from './sec-03-webhook-certificates';
import { sec05 } from './sec-05-unsigned-requests-refused';
import { sec06 } from './sec-06-functions-check-signatures';
import { sec09 } from './sec-09-webhook-credentials';
import { sec11 } from './sec-11-public-key-client-validation';

export const SECURITY_CHECKS: readonly Check[] = [sec02, sec03, sec05, sec06, sec09, sec11];
