import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import type { PlacedFact } from '../code/code-fact';
import { scanFlow, URL_PROPERTY } from '../code/scan-flow';
import { placedFactSchema } from './code-scan';
import { ELIGIBILITY_GUARDS, type EligibilityGuard, eligibilityGuard } from './eligibility-guard';
import { type FieldReader, type UrlParts, webUrl, word } from './field-reader';
import { type UrlCall, urlCallSchema } from './url-calls';
import { widgetName } from './widget-name';

/** Why something in a flow is not eligible. */
export const FLOW_HITS = [
  'whatsapp_address',
  'messenger_address',
  'autopilot_widget',
  'assistant_widget',
  'add_on_lookup',
  'ineligible_host',
] as const;

export type FlowHit = (typeof FLOW_HITS)[number];

/** What is kept of a Studio flow's definition: none of its texts and addresses. */
export interface FlowDefinition {
  /** The types of its widgets, such as `make-http-request`, each once. */
  readonly widgets: readonly string[];
  /** The URLs that it calls or plays, if they are written in full. */
  readonly urls: readonly UrlParts[];
  /** The same, and how each is called; missing in snapshots of versions before 0.2. */
  readonly calls?: readonly UrlCall[];
  /** What starts the flow, such as `incomingMessage`; missing in snapshots of versions before 0.2. */
  readonly triggers?: readonly string[];
  /**
   * Whether it asks if PHI may go to the contact, and what becomes of the others; missing in snapshots
   * of versions before 0.2.
   */
  readonly guard?: EligibilityGuard | null;
  /** Each hit once for a type of widget. */
  readonly hits: readonly { readonly widget: string; readonly hit: FlowHit }[];
  /** What the search of code sees in its widgets, with their names where they are plain words. */
  readonly facts: readonly PlacedFact[];
}

/** The types of widgets that send messages, or wait for an answer. */
export function isMessageWidget(type: string): boolean {
  return type === 'send-message' || type === 'send-and-wait-for-reply';
}

const WIDGET_HITS: readonly (readonly [RegExp, FlowHit])[] = [
  [/auto-?pilot/i, 'autopilot_widget'],
  [/assistant/i, 'assistant_widget'],
];

const TEXT_HITS: readonly (readonly [RegExp, FlowHit])[] = [
  [/^\s*whatsapp:/i, 'whatsapp_address'],
  [/^\s*(?:messenger|facebook):/i, 'messenger_address'],
  [/^https:\/\/lookups\.twilio\.com\/.*[?&]AddOns=/i, 'add_on_lookup'],
  [
    /^https?:\/\/(?:[\w-]+\.)*(?:sendgrid\.(?:com|net)|autopilot\.twilio\.com|assistants\.twilio\.com|marketplace\.twilio\.com)(?:[/:?#]|$)/i,
    'ineligible_host',
  ],
];

/** Those that hold what is only fetched and passed on. */
const FETCHED = /(?:play|media_url)$/i;
const SCHEME = /^\s*(?:https?|wss?|sips?):/i;

/** Reads a flow's `definition`, which Twilio does not describe, widget by widget. */
export const flowDefinition: FieldReader<FlowDefinition> = {
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['widgets', 'urls', 'hits', 'facts'],
    properties: {
      widgets: { type: 'array', items: word.schema },
      urls: { type: 'array', items: webUrl.schema },
      calls: { type: 'array', items: urlCallSchema },
      triggers: { type: 'array', items: word.schema },
      guard: { enum: [...ELIGIBILITY_GUARDS, null] },
      facts: { type: 'array', items: placedFactSchema },
      hits: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['widget', 'hit'],
          properties: { widget: { type: 'string' }, hit: { enum: FLOW_HITS } },
        },
      },
    },
  },
  read: (raw) => {
    if (!isPlainObject(raw)) return null;
    const widgets = widgetsOf(raw);
    const types = widgets.map((widget) => word.read(ownValue(widget, 'type')) ?? 'unknown');
    const texts = widgets.map((widget) => textsOf(ownValue(widget, 'properties'), ''));
    const hits = types.flatMap((widget, index) =>
      hitsOf(widget, texts[index] ?? []).map((hit) => ({ widget, hit })),
    );
    return {
      widgets: [...new Set(types)],
      urls: texts.flat().flatMap(urlOf),
      calls: texts
        .flat()
        .flatMap((each) => urlOf(each).map((url) => ({ url, method: each.method }))),
      triggers: widgets.flatMap(triggersOf),
      guard: eligibilityGuard(raw),
      hits: [...new Map(hits.map((each) => [`${each.widget} ${each.hit}`, each])).values()],
      facts: scanFlow(raw).flatMap(({ widget, facts }) =>
        facts.map((fact) => ({ ...fact, file: null, widget: widgetName(widget) })),
      ),
    };
  },
  urls: (raw) =>
    widgetsOf(raw)
      .flatMap((widget) => textsOf(ownValue(widget, 'properties'), ''))
      // What is filled in at run time makes another URL of it.
      .filter((each) => urlOf(each).length > 0 && !each.text.includes('{{'))
      .filter(({ property }) => !FETCHED.test(property))
      .map(({ text }) => text.trim()),
};

function widgetsOf(definition: unknown): readonly PlainObject[] {
  const states = isPlainObject(definition) ? ownValue(definition, 'states') : undefined;
  return Array.isArray(states) ? states.filter(isPlainObject) : [];
}

/** The events at which a trigger starts the flow: those that lead to a widget. */
function triggersOf(widget: PlainObject): readonly string[] {
  const transitions = ownValue(widget, 'transitions');
  if (ownValue(widget, 'type') !== 'trigger' || !Array.isArray(transitions)) return [];
  return transitions
    .filter(isPlainObject)
    .filter((each) => Boolean(ownValue(each, 'next')))
    .flatMap((each) => word.read(ownValue(each, 'event')) ?? []);
}

interface Text {
  readonly property: string;
  readonly text: string;
  /** The HTTP method that goes with the property, where the widget has one. */
  readonly method: string | null;
}

function textsOf(value: unknown, property: string, method: string | null = null): readonly Text[] {
  if (typeof value === 'string') return [{ property, text: value, method }];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, property));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    textsOf(each, name, methodOf(value, name)),
  );
}

/** `url` has `method`, `wait_url` has `wait_url_method`, `recording_status_callback_url` likewise. */
function methodOf(properties: PlainObject, name: string): string | null {
  const names = [`${name}_method`, `${name.replace(/_?url$/i, '')}_method`];
  const found = [...names, ...(name === 'url' ? ['method'] : [])]
    .map((each) => word.read(ownValue(properties, each)))
    .find((each) => each !== null);
  return found ?? null;
}

function hitsOf(widget: string, texts: readonly Text[]): readonly FlowHit[] {
  const ofWidget = WIDGET_HITS.filter(([pattern]) => pattern.test(widget));
  const ofTexts = TEXT_HITS.filter(([pattern]) => texts.some(({ text }) => pattern.test(text)));
  return [...ofWidget, ...ofTexts].map(([, hit]) => hit);
}

/** Only what begins with a scheme: the rest of a templated URL is known only at run time. */
function urlOf({ property, text }: Text): readonly UrlParts[] {
  const url = URL_PROPERTY.test(property) && SCHEME.test(text) ? webUrl.read(text) : null;
  return url === null ? [] : [url];
}
