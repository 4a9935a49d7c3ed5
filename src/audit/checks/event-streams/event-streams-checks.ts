import type { Check } from '../../model/check';
import { es01 } from './es-01-eligible-as-it-is';
import { es02 } from './es-02-sinks-for-phi';
import { es04 } from './es-04-no-ineligible-events';

export const EVENT_STREAMS_CHECKS: readonly Check[] = [es01, es02, es04];
