import { parse } from 'node:querystring';
import type { FunctionContext, FunctionEvent } from '../../src/http/function-handler';
import type { SignatureOptions } from '../../src/signature/signature-options';
import type { SignatureVerdict } from '../../src/signature/verify-twilio-request';
import { type Counterpart, FUNCTIONS, type RawRequest, SETTINGS } from './signature-suite';

type Verify = (
  context: FunctionContext,
  event: FunctionEvent,
  options?: SignatureOptions,
) => SignatureVerdict;

/** Calls `verifyTwilioRequest` like the runtime. */
export function inProcess(verify: Verify): Counterpart {
  const domain = 'localhost:3000';
  return {
    baseUrl: `http://${domain}`,
    ask: async (request) => {
      const context = { ...SETTINGS, DOMAIN_NAME: domain, PATH: `/${request.to}` };
      const verdict = verify(context, eventOf(request), FUNCTIONS[request.to]);
      return verdict.ok ? 'accepted' : verdict.reason;
    },
    tells: (refusal) => refusal,
    close: async () => undefined,
  };
}

/** The event that the runtime makes of a request: headers, query and body in one object. */
function eventOf({ query, headers, body = '' }: RawRequest): FunctionEvent {
  const isJson = headers['content-type'] === 'application/json';
  return {
    request: { headers, cookies: {} },
    ...nested(query.slice(1)),
    ...(isJson ? JSON.parse(body) : parse(body)),
  };
}

/** The runtime reads `a[b][c]=x` in a query as objects, and `a[0]=x` as a list. */
function nested(query: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parse(query))) {
    const [first = '', ...path] = name.replaceAll(']', '').split('[');
    found[first] = path.reduceRight<unknown>(
      (inner, key) => (key === '0' ? [inner] : { [key]: inner }),
      value,
    );
  }
  return found;
}
