import { verifyTwilioRequest } from '../../src/signature/verify-twilio-request';
import { inProcess } from './in-process';
import { signatureSuite } from './signature-suite';

signatureSuite('the source', async () => inProcess(verifyTwilioRequest));
