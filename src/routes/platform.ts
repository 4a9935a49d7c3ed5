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
  const read = readerOfPolicy(() => globals().Runtime);
  return {
    createResponse: () => new (globals().Twilio.Response)(),
    readPolicyAsset: (deployed = false) => read(deployed ? Number.POSITIVE_INFINITY : 0),
  };
}

/** To read a file takes as long as to filter an event; somebody who edits it does not notice a second. */
const KEPT_MS = 1_000;

/**
 * Reads the text of the private Asset `policy.json` for the customer's other Functions, which do not
 * say whether they are deployed. Outside Twilio's runtime there is none.
 */
export function policyReader(
  runtime: () => RuntimeGlobal | undefined,
): Platform['readPolicyAsset'] {
  const read = readerOfPolicy(runtime);
  return () => read(KEPT_MS);
}

/** A reader that is told for how long, in milliseconds, a text that lies at the same path holds. */
function readerOfPolicy(runtime: () => RuntimeGlobal | undefined) {
  let kept: { readonly path: string; readonly text: string; readonly readAt: number } | undefined;
  return (holdsForMs: number): string | undefined => {
    const asset = runtime()?.getAssets()[POLICY_ASSET];
    if (asset?.path === undefined) return asset?.open();
    const now = performance.now();
    if (kept?.path !== asset.path || now - kept.readAt >= holdsForMs) {
      kept = { path: asset.path, text: asset.open(), readAt: now };
    }
    return kept.text;
  };
}
