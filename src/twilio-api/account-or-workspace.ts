import { sidPattern } from './is-sid';

/** A pattern for an account's SID, or the id of a Segment workspace. */
export const ACCOUNT_OR_WORKSPACE = `^(?:${sidPattern('AC')}|[A-Za-z0-9]{8,40})$`;
