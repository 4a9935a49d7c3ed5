import type { Check } from '../check';
import { es01 } from './es-01';
import { es02 } from './es-02';
import { es04 } from './es-04';

/** The rows of Event Streams that the REST API helps with. */
export const EVENT_STREAMS_CHECKS: readonly Check[] = [es01, es02, es04];
