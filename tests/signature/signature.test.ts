import { join } from 'node:path';
import { verifyTwilioRequest } from '../../src/signature/verify-twilio-request';
import { PROJECT_ROOT } from '../support/project-root';
import { inProcess } from './in-process';
import { localServer } from './local-server';
import { signatureSuite } from './signature-suite';

const BUNDLE = join(PROJECT_ROOT, '.twilioserverless/functions/http/signed-request.private.js');

signatureSuite('the source', async () => inProcess(verifyTwilioRequest));
signatureSuite('the deployed bundle', async () => inProcess(require(BUNDLE).verifyTwilioRequest));
signatureSuite('a Function on the local server', () => localServer(BUNDLE));
