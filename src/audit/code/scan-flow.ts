import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import { type AttributeWrite, attributeFacts, insightsObject } from './attribute-write';
import type { CodeFact } from './code-fact';
import { productOfHost } from './ineligible-package';
import { isInsecureUrl } from './insecure-url';
import { isUnencryptedSip } from './is-unencrypted-sip';
import { liquidPaths } from './liquid-paths';
import { liquidTexts } from './liquid-texts';
import { mapLiquid } from './map-liquid';
import { parseLiquidJson } from './parse-liquid-json';
import { isPersonalLiteral, isPersonalPath, type PersonalOrigin } from './personal-data';
import { isHttpToTwilio } from './rules/http-to-twilio';
import { runningTextIdentifiers } from './running-text-identifiers';
import { streamFacts } from './stream-facts';
import { HOLE } from './syntax/code-texts';
import { twimlFacts } from './twiml-facts';
import { isVerifyUrl, verifyParameter } from './verify-parameter';

/** Names of properties with what Twilio calls, plays or dials. */
export const URL_PROPERTY = /(?:url|callback|play|endpoint)$/i;

/** A widget's facts; the customer chose the widget's name. */
export interface WidgetFacts {
  readonly widget: unknown;
  readonly facts: readonly CodeFact[];
}

/** What each widget of a Studio flow's definition does, without widgets that have no fact. */
export function scanFlow(definition: PlainObject): readonly WidgetFacts[] {
  const states = ownValue(definition, 'states');
  return (Array.isArray(states) ? states.filter(isPlainObject) : [])
    .map((state) => ({ widget: ownValue(state, 'name'), facts: factsOf(state) }))
    .filter(({ facts }) => facts.length > 0);
}

/** Widgets that make a task; the attributes of others, such as `send-message`, are a message's. */
const MAKING_TASKS = new Set<unknown>(['send-to-flex', 'enqueue-call']);
/** The properties with the task's attributes. */
const TASK_ATTRIBUTES = ['attributes', 'task_attributes'];

function factsOf(state: PlainObject): readonly CodeFact[] {
  const properties = ownValue(state, 'properties');
  const type = ownValue(state, 'type');
  const facts = textsOf(properties, '').flatMap(({ property, text }) => textFacts(property, text));
  const of = (name: string) => (isPlainObject(properties) ? ownValue(properties, name) : undefined);
  const redirected = type === 'add-twiml-redirect' && of('method') === 'GET';
  const forked = of('stream_transport_type') === 'siprec' && of('stream_action') !== 'stop';
  return [
    ...facts,
    ...(redirected ? [fact('get_callback')] : []),
    // SIPREC uses the name of a connector, whose host no flow shows.
    ...(forked ? streamFacts('', null) : []),
    ...[
      ...(MAKING_TASKS.has(type) ? TASK_ATTRIBUTES.map(of) : []),
      ...sentToTaskRouter(of('url'), of('parameters')),
    ].flatMap((attributes) =>
      typeof attributes === 'string' ? attributeFacts(writesOf(attributes)) : [],
    ),
    ...askedOfVerify(of('url'), of('parameters')),
  ];
}

/** The attributes of a task that a request to TaskRouter's API sets. */
function sentToTaskRouter(url: unknown, parameters: unknown): readonly unknown[] {
  const isSent = typeof url === 'string' && /^\s*https:\/\/taskrouter\.twilio\.com\//i.test(url);
  return (isSent && Array.isArray(parameters) ? parameters : [])
    .filter(isPlainObject)
    .filter((each) => ownValue(each, 'key') === 'Attributes')
    .map((each) => ownValue(each, 'value'));
}

/** The ineligible values in a request to Verify's API. */
function askedOfVerify(url: unknown, parameters: unknown): readonly CodeFact[] {
  if (typeof url !== 'string' || !isVerifyUrl(url) || !Array.isArray(parameters)) return [];
  return parameters.filter(isPlainObject).flatMap((each): readonly CodeFact[] => {
    const details = verifyParameter(String(ownValue(each, 'key')))?.details;
    const detail = details?.get(ownValue(each, 'value'));
    return detail === undefined ? [] : [{ rule: 'ineligible_product', line: null, detail }];
  });
}

function fact(rule: CodeFact['rule']): CodeFact {
  return { rule, line: null, detail: null };
}

function textFacts(property: string, text: string): readonly CodeFact[] {
  return [
    ...(isHttpToTwilio(text) ? [fact('http_to_twilio')] : []),
    ...(isInsecureUrl(text, 'ws') ? [fact('unencrypted_socket')] : []),
    ...(URL_PROPERTY.test(property) && liquidTexts(text).some((each) => isInsecureUrl(each))
      ? [fact('insecure_callback')]
      : []),
    ...(isUnencryptedSip(text) && !/\}\}\s*$/.test(text) ? [fact('sip_unencrypted')] : []),
    ...(property === 'stream_url' ? streamFacts(text, null) : []),
    ...twimlFacts(text, null),
    ...ineligibleHost(text),
    ...runningTextIdentifiers(mapLiquid(text, () => HOLE)).map(
      (detail): CodeFact => ({ rule: 'identifier_in_text', line: null, detail }),
    ),
  ];
}

function ineligibleHost(text: string): readonly CodeFact[] {
  return liquidTexts(text).flatMap((each): readonly CodeFact[] => {
    const detail = productOfHost(each);
    return detail === null ? [] : [{ rule: 'ineligible_product', line: null, detail }];
  });
}

function textsOf(value: unknown, property: string): readonly { property: string; text: string }[] {
  if (typeof value === 'string') return [{ property, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, property));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, name));
}

/** More than a task can have. */
const MAX_ATTRIBUTES_LENGTH = 64 * 1024;

/** The writes of `send-to-flex` and `enqueue-call`: JSON with Liquid, in quotation marks or not. */
function writesOf(attributes: string): readonly AttributeWrite[] {
  if (attributes.length > MAX_ATTRIBUTES_LENGTH) return [];
  const parsed = parseLiquidJson(attributes);
  if (!isPlainObject(parsed)) return [];
  return Object.entries(parsed).flatMap(([name, value]): readonly AttributeWrite[] => {
    const object = insightsObject(name);
    const written = object !== null && isPlainObject(value) ? Object.entries(value) : null;
    const base = { object, line: null, group: parsed };
    if (written === null) return [{ ...base, object: null, name, origin: originOf(value) }];
    return written.map(([each, its]) => ({ ...base, name: each, origin: originOf(its) }));
  });
}

function withoutLiquid(text: string): string {
  return mapLiquid(text, () => ' ');
}

function originOf(value: unknown): PersonalOrigin | null {
  const texts = textsOf(value, '').map(({ text }) => text);
  if (texts.flatMap(liquidPaths).some(isPersonalPath)) return 'source';
  return texts.some((text) => isPersonalLiteral(withoutLiquid(text))) ? 'literal' : null;
}
