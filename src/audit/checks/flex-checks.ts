import type { Check } from '../check';
import { flex09 } from './flex-09';
import { flex14 } from './flex-14';
import { flex17 } from './flex-17';
import { flex20 } from './flex-20';
import { flex21 } from './flex-21';
import { flex23 } from './flex-23';
import { flex24 } from './flex-24';
import { flex25 } from './flex-25';
import { flex27 } from './flex-27';
import { flex29 } from './flex-29';

export const FLEX_CHECKS: readonly Check[] = [
  flex09,
  flex14,
  flex17,
  flex20,
  flex21,
  flex23,
  flex24,
  flex25,
  flex27,
  flex29,
];
