/** The fields of a resource, as they were read. */
export type ReadItem = Readonly<Record<string, unknown>>;

/** Why nobody calls a URL although it is configured, or why nobody knows whether somebody does. */
export type Inert = 'overridden' | 'switched_off' | 'incapable' | 'unread';

/** The same, behind what is wrong with the URL. */
export const INERT_TERMS: Readonly<Record<Inert, string>> = {
  overridden: 'but another setting takes precedence',
  switched_off: 'but it is switched off',
  incapable: 'but the number can receive nothing of the kind',
  unread: 'unless another setting takes precedence, which was not read',
};

/** What a URL means that would be a violation if it is called. */
export function verdictIfCalled(inert: Inert | null): 'FAIL' | 'WARN' | 'NOT_TESTABLE' {
  if (inert === null) return 'FAIL';
  return inert === 'unread' ? 'NOT_TESTABLE' : 'WARN';
}

/** What the fields of a resource say against its URL. */
export type InertByItem = (item: ReadItem) => Inert | null;

/** Another setting of the resource answers in its place. */
export function overriddenBy(...fields: readonly string[]): InertByItem {
  return (item) => (fields.some((field) => typeof item[field] === 'string') ? 'overridden' : null);
}

/**
 * A number that has none of the capabilities; where Twilio says nothing of the first, it may have
 * it.
 */
export function incapableOf(first: string, ...others: readonly string[]): InertByItem {
  return (item) =>
    item[`capabilities.${first}`] === false &&
    others.every((each) => item[`capabilities.${each}`] !== true)
      ? 'incapable'
      : null;
}

/** The first reason that holds. */
export function firstOf(...all: readonly InertByItem[]): InertByItem {
  return (item) => all.map((inert) => inert(item)).find((each) => each !== null) ?? null;
}

/** It is switched off, by this field of the resource. */
export function switchedOffBy(field: string): InertByItem {
  return (item) => (item[field] === false ? 'switched_off' : null);
}
