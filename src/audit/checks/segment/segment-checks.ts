import type { Check } from '../../model/check';
import { ENCRYPTION_CHECKS } from './encryption-checks';
import { seg07 } from './seg-07-eligible-products';
import { seg08 } from './seg-08-access-policy';
import { seg12 } from './seg-12-audit-logs';
import { seg20 } from './seg-20-schema-controls';
import { seg21 } from './seg-21-destination-filters';
import { seg22 } from './seg-22-destinations-with-baa';
import { seg23 } from './seg-23-destinations-without-baa';
import { seg24 } from './seg-24-segment-functions';
import { seg25 } from './seg-25-tracking-plans';
import { seg26 } from './seg-26-quarantined-events';
import { seg27 } from './seg-27-reverse-etl';
import { seg34 } from './seg-34-suppressions';
import { seg40 } from './seg-40-engage-destinations';
import { seg41 } from './seg-41-engage-phi-kept-apart';
import { seg42 } from './seg-42-computed-traits';
import { seg44 } from './seg-44-no-campaigns';
import { seg51 } from './seg-51-unencrypted-fields';
import { seg53 } from './seg-53-encrypted-fields-as-text';

/** The rows for which Segment's Public API provides evidence. They judge a workspace. */
export const SEGMENT_CHECKS: readonly Check[] = [
  seg07,
  seg08,
  seg12,
  seg20,
  seg21,
  seg22,
  seg23,
  seg24,
  seg25,
  seg26,
  seg27,
  seg34,
  seg40,
  seg41,
  seg42,
  seg44,
  seg51,
  seg53,
  ...ENCRYPTION_CHECKS,
];
