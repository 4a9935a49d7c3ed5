import { SEGMENT_HOSTS } from '../../../twilio-api/segment-api';
import type { FieldReaders } from '../../fields/field-reader';
import type { ApiEndpoint } from '../../snapshot/endpoint';

/** An endpoint of Twilio Segment's Public API. */
export function segmentEndpoint<const Fields extends FieldReaders>(
  definition: Omit<ApiEndpoint<Fields>, 'from' | 'host'>,
): ApiEndpoint<Fields> {
  return { from: 'segment', host: SEGMENT_HOSTS[0], ...definition };
}

/** The API's largest page size. Source: Segment docs, "Public API: Pagination". */
export function segmentPage(): Readonly<Record<string, string>> {
  return { 'pagination[count]': '200' };
}
