import type { CreateResponse, TwilioResponse } from '../http/function-handler';

/** The private Asset that holds the policy. */
export const POLICY_ASSET = '/policy.json';

/** What Functions get from the runtime's globals, which only functions/ names. */
export interface Platform {
  readonly createResponse: CreateResponse;
  /** The private Asset `policy.json`, or `undefined` when there is none. */
  readonly policyAsset: () => Asset | undefined;
}

export interface Asset {
  /** The runtime's path of the file, different for each deployed version. */
  readonly path?: string;
  open(): string;
}

/** The global `Runtime`, as far as this project uses it. */
export interface RuntimeGlobal {
  getAssets(): Readonly<Record<string, Asset | undefined>>;
}

/** The global `Twilio`, as far as this project uses it. */
export interface TwilioGlobal {
  readonly Response: new () => TwilioResponse;
}

/** @param globals Called for each request: a file may be loaded before the globals exist. */
export function platformOf(
  globals: () => { readonly Runtime: RuntimeGlobal; readonly Twilio: TwilioGlobal },
): Platform {
  return {
    createResponse: () => new (globals().Twilio.Response)(),
    policyAsset: () => policyAssetOf(globals().Runtime),
  };
}

/** The private Asset `policy.json`; outside Twilio's runtime there is none. */
export function policyAssetOf(runtime: RuntimeGlobal | undefined): Asset | undefined {
  return runtime?.getAssets()[POLICY_ASSET];
}
