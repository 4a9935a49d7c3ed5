/** For the customer's other Functions: whether a recording needs credentials. */
import { deployedRecordingCheck } from '../../src/routes/deployed-recording-check';
import { policyAsset } from '../../src/routes/platform';

export const checkRecordingAuth = deployedRecordingCheck(() =>
  policyAsset(typeof Runtime === 'undefined' ? undefined : Runtime),
);
