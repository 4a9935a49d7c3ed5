import type { Check } from '../check';
import { front01 } from './front-01';
import { front08 } from './front-08';

export const FRONT_CHECKS: readonly Check[] = [front01, front08];
