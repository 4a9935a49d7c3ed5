import { closedObject } from '../../json/closed-object';
import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import type { IneligibleUse } from '../catalog/phi-scope';
import type { PlacedFact } from '../code/code-fact';
import { productOfAddress, productOfHost } from '../code/ineligible-package';
import { liquidTexts } from '../code/liquid-texts';
import { isAddOnsParameter, isLookupsUrl } from '../code/lookup-add-ons';
import { scanFlow } from '../code/scan-flow';
import { number, sid, word } from './basic-readers';
import { placedFactSchema } from './code-scan';
import { ELIGIBILITY_GUARDS, type EligibilityGuard, eligibilityGuard } from './eligibility-guard';
import type { FieldReader } from './field-reader';
import { flowCalls } from './flow-calls';
import { type UrlCall, urlCallSchema } from './url-calls';
import { type UrlParts, webUrl } from './web-url';
import { widgetName } from './widget-name';
import { type WidgetText, widgetTexts } from './widget-texts';

/** Why something in a flow is not eligible. */
const FLOW_HITS = [
  'whatsapp_address',
  'messenger_address',
  'rcs_address',
  'autopilot_widget',
  'assistant_widget',
  'add_on_lookup',
  'ineligible_host',
] as const;

export type FlowHit = (typeof FLOW_HITS)[number];

/** The product of a hit; for a host, a fact of its widget names it. */
export const PRODUCT_OF_HIT: Readonly<Record<FlowHit, IneligibleUse | null>> = {
  whatsapp_address: 'WhatsApp',
  messenger_address: 'Messenger',
  rcs_address: 'RCS',
  autopilot_widget: 'Autopilot',
  assistant_widget: 'AI Assistants',
  add_on_lookup: 'Marketplace',
  ineligible_host: null,
};

/** What is kept of a Studio flow's definition, without its texts and addresses. */
export interface FlowDefinition {
  /** The types of its widgets, such as `make-http-request`, each once. */
  readonly widgets: readonly string[];
  /** The URLs that it calls or plays, if they begin with a scheme. */
  readonly urls: readonly UrlParts[];
  /** All URLs, and how each is called; missing in snapshots of versions before 0.2. */
  readonly calls?: readonly UrlCall[];
  /** The flows that it runs as subflows; missing in snapshots of versions before 0.2. */
  readonly subflows?: readonly Subflow[];
  /**
   * What starts the flow, such as `incomingMessage`; missing in snapshots of versions before 0.2.
   */
  readonly triggers?: readonly string[];
  /**
   * Whether it asks if PHI may go to the contact, and how it treats the others; missing in
   * snapshots of versions before 0.2.
   */
  readonly guard?: EligibilityGuard | null;
  /** Each hit once per type of widget. */
  readonly hits: readonly { readonly widget: string; readonly hit: FlowHit }[];
  /** The findings of the code search in its widgets, with their names if these are plain words. */
  readonly facts: readonly PlacedFact[];
}

/** A flow that another one runs, and its revision; `null` for what is known only at run time. */
export interface Subflow {
  readonly flow: string | null;
  /** A number, or a word for the latest, such as `LatestPublished`. */
  readonly revision: string | number | null;
}

/** Whether widgets of this type send messages, or wait for an answer. */
export function isMessageWidget(type: string): boolean {
  return type === 'send-message' || type === 'send-and-wait-for-reply';
}

const WIDGET_HITS: readonly (readonly [RegExp, FlowHit])[] = [
  [/auto-?pilot/i, 'autopilot_widget'],
  [/assistant/i, 'assistant_widget'],
];

const ADDRESS_HITS: Readonly<Partial<Record<IneligibleUse, FlowHit>>> = {
  WhatsApp: 'whatsapp_address',
  Messenger: 'messenger_address',
  RCS: 'rcs_address',
  Marketplace: 'add_on_lookup',
};

const SUBFLOW_SCHEMA = closedObject({
  flow: { anyOf: [sid.schema, { type: 'null' }] },
  revision: { anyOf: [word.schema, number.schema, { type: 'null' }] },
});

/**
 * Reads a flow's `definition`, which Twilio's API does not describe, widget by widget; `null`
 * without a list of them.
 */
export const flowDefinition: FieldReader<FlowDefinition> = {
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['widgets', 'urls', 'hits', 'facts'],
    properties: {
      widgets: { type: 'array', items: word.schema },
      urls: { type: 'array', items: webUrl.schema },
      calls: { type: 'array', items: urlCallSchema },
      subflows: { type: 'array', items: SUBFLOW_SCHEMA },
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
    if (!isPlainObject(raw) || !Array.isArray(ownValue(raw, 'states'))) return null;
    const widgets = widgetsOf(raw);
    const types = widgets.map((widget) => word.read(ownValue(widget, 'type')) ?? 'unknown');
    const texts = widgets.map(widgetTexts);
    const calls = widgets.flatMap(flowCalls);
    const hits = types.flatMap((widget, index) =>
      hitsOf(widget, texts[index] ?? []).map((hit) => ({ widget, hit })),
    );
    return {
      widgets: [...new Set(types)],
      urls: calls.map(({ call }) => call.url).filter(({ scheme }) => scheme !== ''),
      calls: calls.map(({ call }) => call),
      subflows: widgets.flatMap(subflowOf),
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
      .flatMap(flowCalls)
      // Filling in at run time may change the URL, or how it is called.
      .filter(
        ({ call: { templated, fetched, methodOpen } }) => !(templated || fetched || methodOpen),
      )
      .map(({ whole }) => whole),
};

function widgetsOf(definition: unknown): readonly PlainObject[] {
  const states = isPlainObject(definition) ? ownValue(definition, 'states') : undefined;
  return Array.isArray(states) ? states.filter(isPlainObject) : [];
}

/** The events by which a trigger starts the flow: those that lead to a widget. */
function triggersOf(widget: PlainObject): readonly string[] {
  const transitions = ownValue(widget, 'transitions');
  if (ownValue(widget, 'type') !== 'trigger' || !Array.isArray(transitions)) return [];
  return transitions
    .filter(isPlainObject)
    .filter((each) => Boolean(ownValue(each, 'next')))
    .flatMap((each) => word.read(ownValue(each, 'event')) ?? []);
}

/** Twilio docs, "Run Subflow"; its properties are undocumented, and known from exported flows. */
function subflowOf(widget: PlainObject): readonly Subflow[] {
  if (ownValue(widget, 'type') !== 'run-subflow') return [];
  const properties = ownValue(widget, 'properties');
  const of = (name: string) => (isPlainObject(properties) ? ownValue(properties, name) : undefined);
  const revision = of('flow_revision');
  return [
    { flow: sid.read(of('flow_sid')), revision: word.read(revision) ?? number.read(revision) },
  ];
}

function hitsOf(widget: string, texts: readonly WidgetText[]): readonly FlowHit[] {
  const ofWidget = WIDGET_HITS.flatMap(([pattern, hit]) => (pattern.test(widget) ? hit : []));
  const asksAddOns =
    texts.some(({ property, text }) => property === 'url' && isLookupsUrl(text)) &&
    texts.some(({ property, text }) => property === 'key' && isAddOnsParameter(text));
  return [
    ...ofWidget,
    ...(asksAddOns ? ['add_on_lookup' as const] : []),
    ...texts.flatMap(({ text }) => liquidTexts(text)).flatMap((each) => textHit(each) ?? []),
  ];
}

function textHit(text: string): FlowHit | null {
  const product = productOfAddress(text);
  if (product !== null) return ADDRESS_HITS[product] ?? null;
  return productOfHost(text) === null ? null : 'ineligible_host';
}
