/** For the customer's other Functions: whether a recording needs credentials. */
import { deployedRecordingCheck } from '../../src/routes/deployed-recording-check';

export const checkRecordingAuth = deployedRecordingCheck(() =>
  typeof Runtime === 'undefined' ? undefined : Runtime.getAssets()['/policy.json']?.open(),
);
