import { isPlainObject, ownValue } from '../../json/plain-object';
import type { PlacedFact } from '../code/code-fact';
import { scanFlow } from '../code/scan-flow';
import { placedFactSchema } from './code-scan';
import { type FieldReader, type UrlParts, webUrl, word } from './field-reader';

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
  /** Each hit once for a type of widget. */
  readonly hits: readonly { readonly widget: string; readonly hit: FlowHit }[];
  /** What the search of code sees in its widgets, with their names where they are plain words. */
  readonly facts: readonly PlacedFact[];
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

/** Names of properties that hold what Twilio calls, plays or dials. */
const URL_PROPERTY = /(?:url|callback|play|endpoint)$/i;
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
    const states = ownValue(raw, 'states');
    const widgets = Array.isArray(states) ? states.filter(isPlainObject) : [];
    const types = widgets.map((widget) => word.read(ownValue(widget, 'type')) ?? 'unknown');
    const texts = widgets.map((widget) => textsOf(ownValue(widget, 'properties'), ''));
    const hits = types.flatMap((widget, index) =>
      hitsOf(widget, texts[index] ?? []).map((hit) => ({ widget, hit })),
    );
    return {
      widgets: [...new Set(types)],
      urls: texts.flat().flatMap(urlOf),
      hits: [...new Map(hits.map((each) => [`${each.widget} ${each.hit}`, each])).values()],
      facts: scanFlow(raw).flatMap(({ widget, facts }) =>
        facts.map((fact) => ({ ...fact, file: null, widget: word.read(widget) })),
      ),
    };
  },
};

interface Text {
  readonly property: string;
  readonly text: string;
}

function textsOf(value: unknown, property: string): readonly Text[] {
  if (typeof value === 'string') return [{ property, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, property));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, name));
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
