/** For the customer's other Functions: whether a recording needs credentials. */
import { deployedRecordingCheck } from '../../src/routes/deployed-recording-check';
import { policyAssetOf } from '../../src/routes/platform';

/**
 * Whether the media behind a URL, or behind each that a request's parameters name, is served to
 * somebody without credentials.
 *
 * Rejects with an error of `code` `url_not_allowed` for what is not a media URL of the account's,
 * of `code` `invalid_request` for parameters that name none, of `code` `policy_invalid` for a
 * policy that breaks its schema, and with a `TypeError` for an option that is misspelt.
 */
export const checkRecordingAuth = deployedRecordingCheck(() =>
  policyAssetOf(typeof Runtime === 'undefined' ? undefined : Runtime),
);
