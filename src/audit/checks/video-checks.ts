import type { Check } from '../check';
import { video01 } from './video-01';

/** The rows of Programmable Video that the REST API helps with. */
export const VIDEO_CHECKS: readonly Check[] = [video01];
