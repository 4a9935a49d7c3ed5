import { describe, expect, test } from '@jest/globals';
import { endpointUrl } from '../../../src/audit/collect/endpoint-url';
import { endpoint } from '../../../src/audit/snapshot/endpoint';
import { sidOf } from '../../support/sids';

const CONTEXT = { subject: sidOf('AC'), now: new Date('2026-11-22T12:00:00Z') };
const domains = endpoint({
  id: 'domains',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/Domains.json',
  fields: {},
});
const below = (path: string) =>
  endpoint({
    id: 'below',
    host: 'api.twilio.com',
    path,
    parent: { endpoint: domains, parameters: { DomainSid: 'sid' } },
    fields: {},
  });

describe('the URL of an endpoint', () => {
  test('has the account in its path', () => {
    expect(endpointUrl(domains, CONTEXT, {}).href).toBe(
      `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/SIP/Domains.json`,
    );
  });

  test('has the account for every parameter when there is no parent', () => {
    const workspace = endpoint({ id: 'w', host: 'api.segmentapis.com', path: '/{Id}', fields: {} });
    expect(endpointUrl(workspace, CONTEXT, {}).pathname).toBe(`/${sidOf('AC')}`);
  });

  test('has what the parent fills in, as well as the account', () => {
    const mappings = below('/Accounts/{AccountSid}/Domains/{DomainSid}/Mappings.json');
    expect(endpointUrl(mappings, CONTEXT, { DomainSid: sidOf('SD') }).pathname).toBe(
      `/Accounts/${sidOf('AC')}/Domains/${sidOf('SD')}/Mappings.json`,
    );
  });

  test('keeps its path, whatever a parent fills in', () => {
    const { pathname, search } = endpointUrl(below('/Domains/{DomainSid}'), CONTEXT, {
      DomainSid: '../Messages?PageSize=1#',
    });
    expect(pathname).toBe('/Domains/..%2FMessages%3FPageSize%3D1%23');
    expect(search).toBe('');
  });

  test('prefers constants', () => {
    const latest = { ...below('/Flows/{Revision}'), constants: { Revision: 'LatestPublished' } };
    expect(endpointUrl(latest, CONTEXT, { Revision: '1' }).pathname).toBe('/Flows/LatestPublished');
  });

  test('has a query of the account, the day and the parent', () => {
    const asked = {
      ...below('/Messages.json'),
      query: ({ now }: { readonly now: Date }, { DomainSid = '' }) => ({
        'DateSent>': now.toISOString(),
        DomainSid,
      }),
    };
    const { searchParams } = endpointUrl(asked, CONTEXT, { DomainSid: sidOf('SD') });
    expect(searchParams.get('DateSent>')).toBe('2026-11-22T12:00:00.000Z');
    expect(searchParams.get('DomainSid')).toBe(sidOf('SD'));
  });
});
