import type { Check } from '../../check';
import { seg07 } from './seg-07';
import { seg08 } from './seg-08';
import { seg12 } from './seg-12';
import { seg20 } from './seg-20';
import { seg21 } from './seg-21';
import { seg23 } from './seg-23';
import { seg24 } from './seg-24';
import { seg25 } from './seg-25';
import { seg26 } from './seg-26';
import { seg27 } from './seg-27';
import { seg34 } from './seg-34';
import { seg40 } from './seg-40';
import { seg41 } from './seg-41';
import { seg42 } from './seg-42';
import { seg51 } from './seg-51';
import { seg53 } from './seg-53';

/** The rows that Segment's Public API can tell something of. They judge a workspace. */
export const SEGMENT_CHECKS: readonly Check[] = [
  seg07,
  seg08,
  seg12,
  seg20,
  seg21,
  seg23,
  seg24,
  seg25,
  seg26,
  seg27,
  seg34,
  seg40,
  seg41,
  seg42,
  seg51,
  seg53,
];
