import type { Check } from '../../model/check';
import { verify01 } from './verify-01-eligible-channels';
import { verify02 } from './verify-02-us-traffic-only';
import { verify03 } from './verify-03-webhooks';
import { verify04 } from './verify-04-no-email';
import { verify05 } from './verify-05-no-fraud-guard';

export const VERIFY_CHECKS: readonly Check[] = [verify01, verify02, verify03, verify04, verify05];
