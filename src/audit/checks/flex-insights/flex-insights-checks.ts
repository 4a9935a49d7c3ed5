import type { Check } from '../../model/check';
import { fi10 } from './fi-10-dropped-attributes';

export const FLEX_INSIGHTS_CHECKS: readonly Check[] = [fi10];
