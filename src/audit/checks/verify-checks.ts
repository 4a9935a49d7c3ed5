import type { Check } from '../check';
import { verify01 } from './verify-01';
import { verify02 } from './verify-02';
import { verify03 } from './verify-03';
import { verify04 } from './verify-04';

export const VERIFY_CHECKS: readonly Check[] = [verify01, verify02, verify03, verify04];
