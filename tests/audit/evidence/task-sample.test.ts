import { describe, expect, test } from '@jest/globals';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { CODE_ROWS } from '../../../src/audit/checks/code-rows';
import { recentTasks } from '../../../src/audit/endpoints/taskrouter/recent-tasks';
import { sampledTasks } from '../../../src/audit/endpoints/taskrouter/sampled-tasks';
import { workspaces } from '../../../src/audit/endpoints/taskrouter/workspaces';
import { pluralise } from '../../../src/terminal/pluralise';
import { answers, answersBelow } from '../../support/audit/answers';
import { audited } from '../../support/audit/audited';
import { sidOf } from '../../support/sids';
import type { ApiRequest, ApiResources } from '../../support/twilio-api/api-stand-in';

const WORKSPACE = sidOf('WS');
const TASK = 'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Tasks/{Sid}';

/** A row's judgement on an account without code, with a sample of its tasks. */
function sampled(id: RequirementId, resources: ApiResources, optIn = true) {
  const check = CODE_ROWS.find((each) => each.id === id);
  if (check === undefined) throw new Error(`no check of ${id}`);
  return audited({ ...check, optIn: [sampledTasks] }, resources, { optIn });
}

/** A task in a list, which may lack its attributes. */
const listedTask = (index: number) => ({
  sid: sidOf('WT', index),
  workspace_sid: WORKSPACE,
  attributes: null,
});

/** A workspace with tasks of these attributes; a text is used as it is. */
function tasks(...attributes: readonly unknown[]): ApiResources {
  const list = attributes.map((_, index) => listedTask(index));
  return {
    ...answers(workspaces, { sid: WORKSPACE }),
    ...answersBelow(recentTasks, WORKSPACE, ...list),
    [TASK]: ({ pathParameters }: ApiRequest) => {
      const index = list.findIndex(({ sid }) => pathParameters.includes(sid));
      const given = attributes[index];
      const text = typeof given === 'string' ? given : JSON.stringify(given);
      return { body: { ...list[index], attributes: text } };
    },
  };
}

const lookedAt = (count: number) =>
  `looked at the preserved attributes of ${pluralise(count, 'sampled task')}; finding nothing proves nothing`;

describe('a sample of tasks', () => {
  test('fails FLEX-05 for each preserved attribute with an identifier, and repeats none', async () => {
    const { verdict, findings } = await sampled(
      'FLEX-05',
      tasks(
        { customers: { customer_label_1: 'call (415) 555-0100' }, patient: 'jane@example.com' },
        { customers: { customer_label_1: 'SSN 078-05-1120' }, reason: 'billing' },
        { conversations: { queue: 'Billing' } },
      ),
    );
    expect(verdict).toBe('FAIL');
    expect(findings).toEqual([
      {
        resource: WORKSPACE,
        field: 'customers.customer_label_1',
        message: 'found in 2 of 3 sampled tasks: phone, ssn',
      },
      { resource: null, field: null, message: lookedAt(3) },
    ]);
  });

  test.each(['FLEX-05', 'FI-08'] as const)(
    'fails %s for a number as external contact, and says whose is allowed',
    async (id) => {
      const contact = { conversations: { external_contact: '+14155550100' } };
      const { verdict, findings } = await sampled(id, tasks(contact, contact));
      expect(verdict).toBe('FAIL');
      expect(findings[0]).toEqual({
        resource: WORKSPACE,
        field: 'conversations.external_contact',
        message: 'found in 2 of 2 sampled tasks: phone; only a contact of your own may be there',
      });
    },
  );

  test('leaves other attributes than the external contact to FLEX-05', async () => {
    const { verdict } = await sampled('FI-08', tasks({ reason: 'call (415) 555-0100' }));
    expect(verdict).toBe('NOT_TESTABLE');
  });

  test('without findings proves nothing, and says how many tasks it had', async () => {
    const { verdict, findings } = await sampled('FLEX-05', tasks({ reason: 'billing' }, {}));
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^no code to look at/),
      lookedAt(2),
    ]);
  });

  test('counts the tasks whose attributes cannot be read, and goes on', async () => {
    const { verdict, findings } = await sampled(
      'FLEX-05',
      tasks('{{{', { reason: 'call (415) 555-0100' }, '[]'),
    );
    expect(verdict).toBe('FAIL');
    expect(findings.map(({ message }) => message)).toEqual([
      'found in 1 of 1 sampled tasks: phone',
      expect.stringMatching('of 1 sampled task, those of 2 more could not be read;'),
    ]);
  });

  test('leaves out a task that has ended meanwhile', async () => {
    const gone = { status: 404, body: { code: 20404, message: 'not found', status: 404 } };
    const { verdict, findings } = await sampled('FLEX-05', { ...tasks({}), [TASK]: gone });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings).toHaveLength(1);
  });

  test('has the newest fifty tasks of a workspace', async () => {
    const asked: string[] = [];
    const sixty = Array.from({ length: 60 }, (_, index) => listedTask(index));
    const { findings } = await sampled('FLEX-05', {
      ...tasks(...sixty.map(() => ({}))),
      'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Tasks': ({ url }) => {
        asked.push(url.search);
        return { key: 'tasks', list: sixty };
      },
    });
    expect(findings.slice(-2).map(({ message }) => message)).toEqual([
      lookedAt(50),
      'the sample does not include all tasks',
    ]);
    expect(asked).toEqual(['?Ordering=DateCreated%3Adesc&PageSize=51']);
  });

  test('has at most five hundred tasks, and says how many workspaces are left out', async () => {
    const sids = Array.from({ length: 12 }, (_, index) => sidOf('WS', index));
    const { findings } = await sampled('FLEX-05', {
      ...answers(workspaces, ...sids.map((sid) => ({ sid }))),
      'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Tasks': ({ pathParameters }) => ({
        key: 'tasks',
        list: Array.from({ length: 50 }, (_, index) => ({
          sid: sidOf('WT', `${pathParameters[0]} ${index}`),
          workspace_sid: pathParameters[0],
        })),
      }),
      [TASK]: ({ pathParameters }) => ({
        body: { sid: pathParameters[1], workspace_sid: pathParameters[0], attributes: '{}' },
      }),
    });
    expect(findings.slice(-2).map(({ message }) => message)).toEqual([
      lookedAt(500),
      'the sample does not include all tasks, and none from 2 of 12 workspaces with tasks',
    ]);
  });

  test('is not taken without a request', async () => {
    const resources = tasks({ reason: 'call (415) 555-0100' });
    const { verdict, findings } = await sampled('FLEX-05', resources, false);
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings).toHaveLength(1);
  });

  test.each([403, 500])('that Twilio answers with %i is an error', async (status) => {
    const refused = { status, body: {} };
    expect((await sampled('FLEX-05', { ...tasks({}), [TASK]: refused })).verdict).toBe('ERROR');
  });

  test('is asked for only by FLEX-05 and FI-08', () => {
    const rows = CODE_ROWS.filter(({ optIn }) => optIn?.includes(sampledTasks));
    expect(rows.map(({ id }) => id)).toEqual(['FLEX-05', 'FI-08']);
  });
});
