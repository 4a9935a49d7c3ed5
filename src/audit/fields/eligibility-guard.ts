import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';

/**
 * How a Studio flow that calls `POST /eligibility/check` treats whoever is not eligible: `closed`
 * if nobody is handed over without the answer `true`, `open` if somebody is.
 */
export const ELIGIBILITY_GUARDS = ['closed', 'open'] as const;

export type EligibilityGuard = (typeof ELIGIBILITY_GUARDS)[number];

/** Widgets that can ask by HTTP: *Run Function* has the Function's URL as well. */
const ASKING = ['make-http-request', 'run-function'];
const ROUTE = /\/eligibility\/check\/?(?:[?#]|$)/;

/** Widgets that hand the contact over to people, to a bot, or to an unknown place. */
const HANDING_OVER = [
  ...['send-to-flex', 'enqueue-call', 'connect-call-to', 'connect-virtual-agent'],
  ...['connect-virtual-agent-v2', 'run-subflow', 'add-twiml-redirect'],
];

/** The path of the answer in a *Split*, such as `{{widgets.check.parsed.eligible}}`. */
const ANSWER = /^\s*\{\{-?\s*widgets\.([\w-]+)\.parsed\.eligible\s*-?\}\}\s*$/;

interface Widget {
  readonly name: string;
  readonly type: unknown;
  readonly properties: PlainObject;
  readonly transitions: readonly Transition[];
}

interface Transition {
  readonly next: unknown;
  readonly conditions: readonly PlainObject[];
}

/**
 * Reads a flow's definition; `null` when it does not ask.
 *
 * Follows every way from the trigger except those that a *Split* opens only to the answer `true`.
 * If one leads to a hand-over, such as the branch *failed* of the request, the flow lets somebody
 * through unasked. A way into a subflow or another TwiML counts as a hand-over.
 */
export function eligibilityGuard(definition: PlainObject): EligibilityGuard | null {
  const states = ownValue(definition, 'states');
  const widgets = (Array.isArray(states) ? states.filter(isPlainObject) : []).map(widgetOf);
  const asking = new Set(widgets.filter(asks).map(({ name }) => name));
  if (asking.size === 0) return null;

  const byName = new Map(widgets.map((widget) => [widget.name, widget]));
  const open = widgets.filter(({ type }) => type === 'trigger').map(({ name }) => name);
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const widget = byName.get(name);
    if (widget === undefined || seen.has(name)) continue;
    seen.add(name);
    if (HANDING_OVER.some((type) => type === widget.type)) return 'open';
    const ways = widget.transitions.filter(({ conditions }) => !onlyEligible(conditions, asking));
    open.push(...ways.flatMap(({ next }) => (typeof next === 'string' ? [next] : [])));
  }
  return 'closed';
}

function asks({ type, properties }: Widget): boolean {
  const url = ownValue(properties, 'url');
  return ASKING.some((each) => each === type) && typeof url === 'string' && ROUTE.test(url);
}

/** Whether a way is taken only for the answer `true`. */
function onlyEligible(conditions: readonly PlainObject[], asking: ReadonlySet<string>): boolean {
  return (
    conditions.length > 0 &&
    conditions.every((condition) => {
      const [argument, ...others] = [ownValue(condition, 'arguments')].flat();
      const [, widget = ''] = typeof argument === 'string' ? (ANSWER.exec(argument) ?? []) : [];
      return (
        others.length === 0 &&
        asking.has(widget) &&
        ownValue(condition, 'type') === 'equal_to' &&
        ownValue(condition, 'value') === 'true'
      );
    })
  );
}

function widgetOf(state: PlainObject): Widget {
  const properties = ownValue(state, 'properties');
  const transitions = ownValue(state, 'transitions');
  return {
    name: String(ownValue(state, 'name')),
    type: ownValue(state, 'type'),
    properties: isPlainObject(properties) ? properties : {},
    transitions: (Array.isArray(transitions) ? transitions.filter(isPlainObject) : []).map(
      (each) => ({ next: ownValue(each, 'next'), conditions: conditionsOf(each) }),
    ),
  };
}

function conditionsOf(transition: PlainObject): readonly PlainObject[] {
  const conditions = ownValue(transition, 'conditions');
  return Array.isArray(conditions) ? conditions.filter(isPlainObject) : [];
}
