import { flowDefinition } from '../../../src/audit/fields/flow-definition';
import { sidOf } from '../sids';

/** The kept fields of a published flow that requests the URL. */
export function flowTo(url: string, properties: object = { method: 'POST' }) {
  const states = [{ type: 'make-http-request', properties: { url, ...properties } }];
  const definition = flowDefinition.read({ states });
  return { 'studio-revisions': [{ sid: sidOf('FW'), definition }] };
}

/** An environment that serves Functions and Assets. */
export const ENVIRONMENTS = [
  { service_sid: sidOf('ZS'), build_sid: sidOf('ZB'), domain_name: 'acme-1234.twil.io' },
];
