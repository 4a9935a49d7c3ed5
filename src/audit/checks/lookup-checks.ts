import type { Check } from '../check';
import { lookup01 } from './lookup-01';
import { lookup02 } from './lookup-02';

export const LOOKUP_CHECKS: readonly Check[] = [lookup01, lookup02];
