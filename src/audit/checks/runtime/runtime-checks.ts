import type { Check } from '../../model/check';
import { rt01 } from './rt-01-eligible-tools';
import { rt03 } from './rt-03-studio-flows';
import { rt04 } from './rt-04-studio-executions';
import { rt05 } from './rt-05-error-logs';
import { rt07 } from './rt-07-function-runtimes';
import { rt08 } from './rt-08-sync-access';
import { rt09 } from './rt-09-private-assets';
import { rt10 } from './rt-10-public-assets-content';
import { rt11 } from './rt-11-twiml-bins-content';

export const RUNTIME_CHECKS: readonly Check[] = [
  rt01,
  rt03,
  rt04,
  rt05,
  rt07,
  rt08,
  rt09,
  rt10,
  rt11,
];
