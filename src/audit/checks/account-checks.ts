import type { Check } from '../check';
import { acct04 } from './acct-04';
import { acct10 } from './acct-10';
import { acct12 } from './acct-12';

/** The rows of the account’s designation that the REST API helps with. */
export const ACCOUNT_CHECKS: readonly Check[] = [acct04, acct10, acct12];
