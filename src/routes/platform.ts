import type { CreateResponse } from '../http/function-handler';

/** What Functions get from the runtime's globals, which only functions/ names. */
export interface Platform {
  readonly createResponse: CreateResponse;
  /** Text of the private Asset `policy.json`, or `undefined` when there is none. */
  readonly readPolicyAsset: () => string | undefined;
}
