import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import { PROJECT_ROOT } from '../support/project-root';
import {
  EVENTS,
  exampleFlow,
  problemsOfForm,
  reachedFrom,
  rendered,
  runFlow,
  widgetOf,
} from '../support/studio-flow';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';

const flow = exampleFlow('eligibility-flow');
const page = readFileSync(join(PROJECT_ROOT, 'docs', 'eligibility.md'), 'utf8');

describe('the example flow about eligibility', () => {
  test('has the form of a flow definition, and each exit of its widgets', () => {
    expect(problemsOfForm(flow)).toBeNull();
    for (const { type, transitions } of flow.states) {
      expect(new Set(transitions.map(({ event }) => event))).toEqual(new Set(EVENTS[type]));
    }
    expect([...reachedFrom(flow, flow.initial_state)].sort()).toEqual(
      flow.states.map(({ name }) => name).sort(),
    );
  });

  test('posts a form to a Function that is deployed', () => {
    const { url } = widgetOf(flow, 'check_contact').properties;
    expect(DEPLOYED_LIST).toContain(`protected ${new URL(url ?? '').pathname}`);
  });

  test('leads to Flex only after the answer true', () => {
    const ways = flow.states.flatMap(({ name, transitions }) =>
      transitions.filter(({ next }) => next === 'to_flex').map((each) => [name, each] as const),
    );
    expect(ways).toMatchObject([
      ['is_eligible', { event: 'match', conditions: [{ type: 'equal_to', value: 'true' }] }],
    ]);
  });

  test('is described, with its ends', () => {
    for (const name of ['check_contact', 'is_eligible', 'to_flex', 'not_eligible']) {
      expect(page).toContain(`\`${name}\``);
    }
  });
});

describe('the example flow, run against the Function,', () => {
  const authToken = 'a token of this test';
  let server: LocalServer;

  beforeAll(async () => {
    server = await startLocalServer({
      root: PROJECT_ROOT,
      port: await freePort(),
      environment: { AUTH_TOKEN: authToken },
      output: 'pipe',
    });
    server.process.stdout?.resume();
    server.process.stderr?.resume();
  });
  afterAll(async () => server.stop());

  const run = (kind: 'call' | 'message', From: string, token = authToken) =>
    runFlow(flow, {
      event: kind === 'call' ? 'incomingCall' : 'incomingMessage',
      context: { trigger: { [kind]: { From, To: '+12125550100' } } },
      server: server.url,
      authToken: token,
    });

  test.each<['call' | 'message', string]>([
    ['call', '+14155550123'],
    ['message', '+14155550123'],
  ])(
    'lets a %s from %s through, with the attributes for TaskRouter’s routing',
    async (kind, from) => {
      const { steps, last, context } = await run(kind, from);
      expect(steps).toEqual([`it_is_a_${kind}`, 'check_contact', 'is_eligible', 'to_flex']);
      const { attributes } = last.properties as { attributes?: string };
      expect(JSON.parse(rendered(attributes, context))).toEqual({ hipaa_eligible: 'true' });
    },
  );

  test.each<['call' | 'message', string, string, string]>([
    ['call', '+14165550100', 'false', 'from_not_us'],
    ['call', 'anonymous', 'unknown', 'caller_unknown'],
    ['message', 'whatsapp:+14155550123', 'false', 'channel_not_eligible'],
    ['message', '', 'unknown', 'address_unreadable'],
  ])('keeps a %s from %j out', async (kind, from, answer, reasons) => {
    const { steps, variables } = await run(kind, from);
    expect(steps.at(-1)).toBe('not_eligible');
    expect(variables).toMatchObject({ hipaa_eligible: answer, hipaa_reasons: reasons });
  });

  test('keeps everybody out when the request fails', async () => {
    const { steps } = await run('call', '+14155550123', 'another token');
    expect(steps).toEqual(['it_is_a_call', 'check_contact', 'not_eligible']);
  });
});
