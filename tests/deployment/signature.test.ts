import { join } from 'node:path';
import { inProcess } from '../signature/in-process';
import { localServer } from '../signature/local-server';
import { signatureSuite } from '../signature/signature-suite';
import { PROJECT_ROOT } from '../support/project-root';

const BUNDLE = join(PROJECT_ROOT, '.twilioserverless/functions/http/signed-request.private.js');

signatureSuite('the deployed bundle', async () => inProcess(require(BUNDLE).verifyTwilioRequest));
signatureSuite('a Function on the local server', localServer);
