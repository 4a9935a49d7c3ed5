import type { Check } from '../../model/check';
import { front01 } from './front-01-eligible-channels-only';
import { front03 } from './front-03-signed-callbacks-only';
import { front08 } from './front-08-no-whatsapp';

export const FRONTLINE_CHECKS: readonly Check[] = [front01, front03, front08];
