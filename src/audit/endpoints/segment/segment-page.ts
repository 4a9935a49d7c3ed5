/** Twilio Segment's Public API. */
export const SEGMENT_HOST = 'api.segmentapis.com';

/** As many items a page as the API gives. Source: Segment docs, "Public API: Pagination". */
export function segmentPage(): Readonly<Record<string, string>> {
  return { 'pagination[count]': '200' };
}
