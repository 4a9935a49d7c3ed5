import type { CreateResponse, TwilioResponse } from '../http/function-handler';

/** The private Asset that holds the policy. */
export const POLICY_ASSET = '/policy.json';

/** What Functions get from the runtime's globals, which only functions/ names. */
export interface Platform {
  readonly createResponse: CreateResponse;
  /**
   * Text of the private Asset `policy.json`, or `undefined` when there is none.
   *
   * @param deployed Then it stays as it is for as long as the instance lives, and is read once.
   */
  readonly readPolicyAsset: (deployed?: boolean) => string | undefined;
}

interface Asset {
  /** Where the runtime has it: another one for each version that is deployed. */
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

/** @param globals Asked for when a request comes: a file may be loaded before they are there. */
export function platformOf(
  globals: () => { readonly Runtime: RuntimeGlobal; readonly Twilio: TwilioGlobal },
): Platform {
  let kept: { readonly path: string; readonly text: string } | undefined;
  return {
    createResponse: () => new (globals().Twilio.Response)(),
    readPolicyAsset: (deployed = false) => {
      const asset = globals().Runtime.getAssets()[POLICY_ASSET];
      if (!deployed || asset?.path === undefined) return asset?.open();
      if (kept?.path !== asset.path) kept = { path: asset.path, text: asset.open() };
      return kept.text;
    },
  };
}

/** Text of the private Asset `policy.json`; outside Twilio's runtime there is none. */
export function policyAsset(runtime: RuntimeGlobal | undefined): string | undefined {
  return runtime?.getAssets()[POLICY_ASSET]?.open();
}
