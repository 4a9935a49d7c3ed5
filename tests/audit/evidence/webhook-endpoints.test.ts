import { describe, expect, it } from '@jest/globals';
import { WEBHOOK_ENDPOINTS } from '../../../src/audit/evidence/webhook-endpoints';

const pathOf = ({ host, path }: { host: string; path: string }) => host + path;

describe('the table of what Twilio calls', () => {
  it('covers 41 GET endpoints', () => {
    expect(new Set(WEBHOOK_ENDPOINTS.map(({ endpoint }) => pathOf(endpoint))).size).toBe(41);
  });

  it('covers 77 URL fields', () => {
    const fields = WEBHOOK_ENDPOINTS.flatMap(({ endpoint, urls }) =>
      Object.keys(urls).map((field) => `${pathOf(endpoint)} ${field}`),
    );
    expect(new Set(fields).size).toBe(77);
  });

  it('reads every method and name that it gives', () => {
    const unread = WEBHOOK_ENDPOINTS.flatMap(({ endpoint, urls, resource }) =>
      [...Object.values(urls), resource].filter(
        (field) => field !== null && !(field in endpoint.fields),
      ),
    );
    // Number porting has one setting for the account, without a name.
    expect(unread).toEqual(['sid']);
  });
});
