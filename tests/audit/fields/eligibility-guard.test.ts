import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { eligibilityGuard } from '../../../src/audit/fields/eligibility-guard';
import type { PlainObject } from '../../../src/json/plain-object';
import { PROJECT_ROOT } from '../../support/project-root';

interface State {
  type: string;
  name: string;
  transitions: { event: string; next?: string; conditions?: object[] }[];
  properties: Record<string, unknown>;
}

/** The example flow of this project, changed. */
function flow(change: (states: Readonly<Record<string, State>>) => void = () => undefined) {
  const path = join(PROJECT_ROOT, 'examples/studio/eligibility-flow.json');
  const definition = JSON.parse(readFileSync(path, 'utf8')) as { states: State[] } & PlainObject;
  change(Object.fromEntries(definition.states.map((state) => [state.name, state])));
  return definition;
}

/** The widget that follows on an event. */
function lead(state: State | undefined, event: string, next: string): void {
  const transition = state?.transitions.find((each) => each.event === event);
  if (transition === undefined) throw new Error(`no ${event}`);
  transition.next = next;
}

function condition(states: Readonly<Record<string, State>>, fields: object): void {
  const match = states['is_eligible']?.transitions.find(({ event }) => event === 'match');
  Object.assign(match?.conditions?.[0] ?? {}, fields);
}

describe('a flow that asks who is eligible', () => {
  test('lets nobody else through, in the form of the example', () => {
    expect(eligibilityGuard(flow())).toBe('closed');
  });

  test('may ask by Run Function, and in a URL with a query', () => {
    for (const url of ['https://a-1.twil.io/eligibility/check', '{{x}}/eligibility/check?a=b']) {
      const changed = flow(({ check_contact: asks }) => {
        Object.assign(asks ?? {}, { type: 'run-function' });
        Object.assign(asks?.properties ?? {}, { url });
      });
      expect(eligibilityGuard(changed)).toBe('closed');
    }
  });

  test.each<[string, (states: Readonly<Record<string, State>>) => void]>([
    ['the request fails', (states) => lead(states['check_contact'], 'failed', 'to_flex')],
    ['the answer is another', (states) => lead(states['is_eligible'], 'noMatch', 'to_flex')],
    ['nothing splits', (states) => lead(states['check_contact'], 'success', 'to_flex')],
    ['a call comes in', (states) => lead(states['Trigger'], 'incomingCall', 'to_flex')],
    ['it is refused, and goes on', (states) => lead(states['not_eligible'], 'next', 'to_flex')],
    ['the answer is not true', (states) => condition(states, { value: 'false' })],
    ['the answer may be more', (states) => condition(states, { type: 'contains' })],
    ['another widget is asked', (states) => condition(states, { arguments: ['{{x.eligible}}'] })],
    [
      'a condition beside it matches',
      (states) => {
        const match = states['is_eligible']?.transitions.find(({ event }) => event === 'match');
        match?.conditions?.push({ type: 'equal_to', arguments: ['{{a}}'], value: 'b' });
      },
    ],
  ])('lets somebody through when %s', (_, change) => {
    expect(eligibilityGuard(flow(change))).toBe('open');
  });

  test.each(['enqueue-call', 'connect-call-to', 'run-subflow', 'add-twiml-redirect'])(
    'also lets somebody through by %s',
    (type) => {
      const changed = flow((states) => {
        Object.assign(states['not_eligible'] ?? {}, { type });
      });
      expect(eligibilityGuard(changed)).toBe('open');
    },
  );

  test('may have a cycle', () => {
    const changed = flow((states) => lead(states['not_eligible'], 'next', 'check_contact'));
    expect(eligibilityGuard(changed)).toBe('closed');
  });
});

test.each([{}, { states: 'x' }, { states: [null, { name: 1 }] }])(
  'a flow that does not ask has no guard: %j',
  (definition) => {
    expect(eligibilityGuard(definition)).toBeNull();
  },
);

test('a request to another route asks nothing', () => {
  const changed = flow(({ check_contact: asks }) => {
    Object.assign(asks?.properties ?? {}, { url: 'https://a.twil.io/eligibility/check-other' });
  });
  expect(eligibilityGuard(changed)).toBeNull();
});
