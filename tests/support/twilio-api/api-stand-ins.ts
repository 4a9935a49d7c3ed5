import { afterEach, beforeAll, expect } from '@jest/globals';
import { type CertificateAuthority, certificateAuthority } from '../servers/certificate-authority';
import { type ApiStandIn, type ApiStandInOptions, apiStandIn } from './api-stand-in';

/** The running stand-in. */
export interface ApiStandIns
  extends Pick<ApiStandIn, 'environment' | 'proxy' | 'calls' | 'requests'> {
  readonly start: (options: Omit<ApiStandInOptions, 'authority'>) => Promise<void>;
}

/**
 * A stand-in for Twilio's API for each test in the calling file: a test starts it, and it is closed
 * afterwards. It may not have received anything that Twilio would not understand.
 */
export function apiStandIns(): ApiStandIns {
  let authority: CertificateAuthority;
  let running: ApiStandIn | undefined;

  beforeAll(() => {
    authority = certificateAuthority();
  });
  afterEach(async () => {
    await running?.close();
    expect(running?.violations ?? []).toEqual([]);
    running = undefined;
  });

  const standIn = () => {
    if (running === undefined) throw new Error('not started');
    return running;
  };
  return {
    get environment() {
      return standIn().environment;
    },
    get proxy() {
      return standIn().proxy;
    },
    get calls() {
      return standIn().calls;
    },
    get requests() {
      return standIn().requests;
    },
    async start(options) {
      await running?.close();
      running = await apiStandIn({ authority, ...options });
    },
  };
}
