import type { Check } from '../../model/check';
import { lookup01 } from './lookup-01-eligible-as-it-is';
import { lookup02 } from './lookup-02-no-add-ons';

export const LOOKUP_CHECKS: readonly Check[] = [lookup01, lookup02];
