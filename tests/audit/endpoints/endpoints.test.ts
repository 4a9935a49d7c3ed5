import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { AnyApiEndpoint, ParentLink } from '../../../src/audit/snapshot/endpoint';
import { describedField, describedOperation } from '../../support/twilio-api/api-description';

const FOLDER = join(__dirname, '../../../src/audit/endpoints');
const NOW = new Date('2026-11-22T12:00:00Z');

// Segment's have a description of their own.
const TWILIO = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('segment'),
);
const endpoints = TWILIO.flatMap((file) =>
  Object.values<unknown>(require(join(FOLDER, file)))
    .flat()
    .filter(isEndpoint),
);

function isEndpoint(value: unknown): value is AnyApiEndpoint {
  return typeof value === 'object' && value !== null && 'host' in value && 'fields' in value;
}

/** How Twilio's descriptions mark a field that lists always have as `null`. */
const FETCHED_SINGLY = /\b(?:fetch actions? that returns? a|when a) single\b/i;

/** The parent's fields, and those of the elements of its list. */
function fieldsOf({ endpoint, each }: ParentLink): readonly string[] {
  const list = each === undefined ? undefined : endpoint.fields[each]?.schema;
  return [...Object.keys(endpoint.fields), ...Object.keys(list?.items?.properties ?? {})];
}

describe('the endpoints', () => {
  test('have one id each', () => {
    const ids = endpoints.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(60);
  });

  test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s reads fields and sends parameters that Twilio describes',
    (_, endpoint) => {
      const operation = describedOperation('GET', endpoint.host, endpoint.path);
      if (operation === undefined) throw new Error('no call of Twilio’s API');
      const prefix = endpoint.list === undefined ? '' : `${endpoint.list}[].`;
      const unknown = Object.keys(endpoint.fields).filter(
        (field) => describedField(operation, `${prefix}${field}`) === undefined,
      );
      expect(unknown).toEqual([]);
      const query = endpoint.query?.({ subject: '', now: NOW }, {}) ?? {};
      expect(Object.keys(query).filter((name) => !operation.query.has(name))).toEqual([]);
    },
  );

  test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s asks for no longer pages than Twilio allows',
    (_, { host, path, query }) => {
      const described = describedOperation('GET', host, path)?.query;
      const asked = Object.entries(query?.({ subject: '', now: NOW }, {}) ?? {});
      const tooMany = asked.filter(
        ([name, value]) => Number(value) > (described?.get(name)?.schema.maximum ?? Infinity),
      );
      expect(tooMany).toEqual([]);
    },
  );

  test('of lists read no field that Twilio returns only for a single resource', () => {
    const read = (host: string, path: string, field: string) => {
      const operation = describedOperation('GET', host, path);
      return operation && describedField(operation, field)?.description;
    };
    const lists = endpoints.flatMap(({ host, path, list, fields }) =>
      list === undefined
        ? []
        : Object.keys(fields).map((name) => ({ host, path, field: `${list}[].${name}` })),
    );
    const tasks = '/v1/Workspaces/{WorkspaceSid}/Tasks';
    for (const [host, path, field] of [
      ['taskrouter.twilio.com', tasks, 'tasks[].attributes'],
      ['monitor.twilio.com', '/v1/Alerts/{Sid}', 'request_variables'],
    ] as const) {
      expect(read(host, path, field)).toMatch(FETCHED_SINGLY);
    }
    const unseen = lists.filter(({ host, path, field }) =>
      FETCHED_SINGLY.test(read(host, path, field) ?? ''),
    );
    expect(unseen).toEqual([]);
  });

  test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s has each parameter of its path from a constant, its parent or the account',
    (_, { path, parent, constants = {} }) => {
      const needed = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const known = [
        'AccountSid',
        'OrganizationSid',
        ...Object.keys({ ...constants, ...parent?.parameters }),
      ];
      expect(needed.filter((name) => !known.includes(name))).toEqual([]);
      const fields = parent === undefined ? [] : fieldsOf(parent);
      const unread = Object.values(parent?.parameters ?? {}).filter((f) => !fields.includes(f));
      expect(unread).toEqual([]);
    },
  );
});
