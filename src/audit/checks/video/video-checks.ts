import type { Check } from '../../model/check';
import { video01 } from './video-01-group-rooms-only';
import { video02 } from './video-02-recordings-protected';

export const VIDEO_CHECKS: readonly Check[] = [video01, video02];
