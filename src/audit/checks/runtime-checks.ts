import type { Check } from '../check';
import { rt01 } from './rt-01';
import { rt03 } from './rt-03';
import { rt07 } from './rt-07';
import { rt08 } from './rt-08';
import { rt09 } from './rt-09';

/** The rows of the developer tools that the REST API helps with. */
export const RUNTIME_CHECKS: readonly Check[] = [rt01, rt03, rt07, rt08, rt09];
