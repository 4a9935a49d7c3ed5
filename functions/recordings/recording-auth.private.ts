/** For the customer's other Functions: whether a recording needs credentials. */
import { deployedRecordingCheck } from '../../src/routes/deployed-recording-check';
import { policyAssetOf } from '../../src/routes/platform';

/**
 * Whether the media behind a URL, or behind each URL in a request's parameters, is served to
 * somebody without credentials.
 *
 * Rejects with an error of `code` `url_not_allowed` for a URL that is not media of the account,
 * of `code` `invalid_request` for parameters that name none, of `code` `policy_invalid` for a
 * policy that breaks its schema, and with a `TypeError` for a misspelt option.
 */
export const checkRecordingAuth = deployedRecordingCheck(() =>
  policyAssetOf(typeof Runtime === 'undefined' ? undefined : Runtime),
);
