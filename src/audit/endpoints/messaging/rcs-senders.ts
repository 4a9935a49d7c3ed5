import { sendersOf } from './senders-of';

/** RCS senders. */
export const rcsSenders = sendersOf('rcs', 'rcs-senders');
