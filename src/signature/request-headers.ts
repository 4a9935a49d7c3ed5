import type { FunctionEvent } from '../http/function-handler';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';

/** The request's headers, or `undefined` when `event.request` is not the runtime's. */
export function requestHeaders(event: FunctionEvent): PlainObject | undefined {
  const request = ownValue(event, 'request');
  const headers = isPlainObject(request) ? ownValue(request, 'headers') : undefined;
  return isPlainObject(headers) ? headers : undefined;
}
