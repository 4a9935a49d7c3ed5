import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { PROJECT_ROOT } from './project-root';
import { signedForm } from './signed/signed-form';

export interface Condition {
  readonly type: string;
  readonly arguments: readonly string[];
  readonly value: string;
}

export interface Transition {
  readonly event: string;
  readonly next?: string;
  readonly conditions?: readonly Condition[];
}

export interface Widget {
  readonly name: string;
  readonly type: string;
  readonly transitions: readonly Transition[];
  readonly properties: {
    readonly url?: string;
    readonly input?: string;
    readonly parameters?: readonly Pair[];
    readonly variables?: readonly Pair[];
  };
}

export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** Liquid's variables. */
export interface Context {
  readonly trigger?: object;
  readonly widgets: Record<string, unknown>;
  readonly flow: { readonly variables: Record<string, string> };
}

export interface Flow {
  readonly states: readonly Widget[];
  readonly initial_state: string;
}

/** Twilio docs, "Studio Flow definition" and the widget library: the exits of each widget. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  trigger: [
    'incomingMessage',
    'incomingCall',
    'incomingConversationMessage',
    'incomingRequest',
    'incomingParent',
  ],
  'record-voicemail': ['recordingComplete', 'noAudio', 'hangup'],
  'make-http-request': ['success', 'failed'],
  'split-based-on': ['noMatch', 'match'],
  'set-variables': ['next'],
  'send-to-flex': ['callComplete', 'failedToEnqueue', 'callFailure'],
};

/** A flow from examples/studio. */
export function exampleFlow(name: string): Flow {
  const file = join(PROJECT_ROOT, 'examples', 'studio', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function widgetOf({ states }: Flow, name: string | undefined): Widget {
  const widget = states.find((each) => each.name === name);
  if (widget === undefined) throw new Error(`no widget ${name}`);
  return widget;
}

/** The widgets that a flow can reach from one, including that one. */
export function reachedFrom(flow: Flow, name: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const walk = (each: string) => {
    if (reached.has(each)) return;
    reached.add(each);
    for (const { next } of widgetOf(flow, each).transitions) if (next !== undefined) walk(next);
  };
  walk(name);
  return reached;
}

/** The mistakes in the form of a flow's definition. */
export function problemsOfForm(flow: Flow) {
  const isValid = new Ajv({ allErrors: true }).compile(flowSchema());
  isValid(flow);
  return isValid.errors;
}

function flowSchema(): object {
  const texts = { type: 'string', minLength: 1 };
  const pairs = {
    type: 'array',
    items: {
      type: 'object',
      required: ['key', 'value'],
      properties: { key: texts, value: texts },
      additionalProperties: false,
    },
  };
  return {
    type: 'object',
    required: ['description', 'states', 'initial_state', 'flags'],
    additionalProperties: false,
    properties: {
      description: texts,
      initial_state: texts,
      flags: {
        type: 'object',
        properties: { allow_concurrent_calls: { type: 'boolean' } },
        additionalProperties: false,
      },
      states: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'type', 'transitions', 'properties'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' },
            type: { enum: Object.keys(EVENTS) },
            transitions: {
              type: 'array',
              items: {
                type: 'object',
                required: ['event'],
                additionalProperties: false,
                properties: {
                  event: texts,
                  next: texts,
                  conditions: {
                    type: 'array',
                    minItems: 1,
                    items: {
                      type: 'object',
                      required: ['friendly_name', 'arguments', 'type', 'value'],
                      additionalProperties: false,
                      properties: {
                        friendly_name: texts,
                        arguments: { type: 'array', minItems: 1, items: texts },
                        type: { const: 'equal_to' },
                        value: texts,
                      },
                    },
                  },
                },
              },
            },
            properties: {
              type: 'object',
              required: ['offset'],
              properties: {
                offset: {
                  type: 'object',
                  required: ['x', 'y'],
                  properties: { x: { type: 'integer' }, y: { type: 'integer' } },
                },
                parameters: pairs,
                variables: pairs,
              },
            },
          },
        },
      },
    },
  };
}

export interface FlowRun {
  /** The event that starts it, one of {@link EVENTS}. */
  readonly event: string;
  readonly context?: Partial<Context>;
  /** The exit of a widget that talks to somebody, by the widget's type. */
  readonly endings?: Readonly<Record<string, string>>;
  /** The local server with the Functions, and its auth token. */
  readonly server: string;
  readonly authToken: string;
}

/**
 * Acts like Studio, as far as the examples need it: the widgets it reaches, and the variables.
 */
export async function runFlow(
  flow: Flow,
  { event: started, context: given = {}, endings = {}, server, authToken }: FlowRun,
) {
  const variables: Record<string, string> = {};
  const context: Context = { widgets: {}, ...given, flow: { variables } };
  const steps: string[] = [];
  let widget = widgetOf(flow, flow.initial_state);
  let event = started;
  for (;;) {
    const next = nextOf(widget, event, context);
    if (next === undefined) return { steps, variables, last: widget, context };
    steps.push(next);
    widget = widgetOf(flow, next);
    event = endings[widget.type] ?? EVENTS[widget.type]?.[0] ?? '';
    if (widget.type === 'make-http-request') event = await request(widget);
    for (const { key, value } of widget.properties.variables ?? []) {
      variables[key] = rendered(value, context);
    }
  }

  async function request({ name, properties }: Widget) {
    const url = `${server}${new URL(properties.url ?? '').pathname}`;
    const form = Object.fromEntries(
      properties.parameters?.map(({ key, value }) => [key, rendered(value, context)]) ?? [],
    );
    const response = await fetch(url, signedForm(url, form, authToken));
    context.widgets[name] = { parsed: await response.json() };
    return response.ok ? 'success' : 'failed';
  }
}

function nextOf({ type, transitions }: Widget, event: string, context: object) {
  const match = transitions.find(({ conditions = [] }) =>
    conditions.some(({ arguments: [argument], value }) => rendered(argument, context) === value),
  );
  const taken = type === 'split-based-on' ? match : undefined;
  return (taken ?? transitions.find((each) => each.event === event))?.next;
}

/** Liquid, of which the flows use only variables: a missing one, and null, become nothing. */
export function rendered(template: string | undefined, context: object): string {
  return (template ?? '').replace(/\{\{([\w.]+)\}\}/g, (_, path: string) =>
    String(path.split('.').reduce<unknown>(propertyOf, context) ?? ''),
  );
}

function propertyOf(value: unknown, key: string): unknown {
  return Object(value)[key];
}
