/** The fields of a resource, as read. */
export type ReadItem = Readonly<Record<string, unknown>>;

/** Why nobody calls a configured URL, or why that is not known. */
export type Inert = 'overridden' | 'switched_off' | 'incapable' | 'unread';

/** The same, appended to what is wrong with the URL. */
export const INERT_TERMS: Readonly<Record<Inert, string>> = {
  overridden: 'but another setting takes precedence',
  switched_off: 'but it is switched off',
  incapable: 'but the number can receive nothing of the kind',
  unread: 'unless another setting takes precedence, which was not read',
};

/** The verdict on a URL that would be a violation if it is called. */
export function verdictIfCalled(inert: Inert | null): 'FAIL' | 'WARN' | 'NOT_TESTABLE' {
  if (inert === null) return 'FAIL';
  return inert === 'unread' ? 'NOT_TESTABLE' : 'WARN';
}

/** The reason in a resource's fields why its URL is not called. */
export type InertByItem = (item: ReadItem) => Inert | null;

/** Another setting of the resource answers in its place. */
export function overriddenBy(...fields: readonly string[]): InertByItem {
  return (item) => (fields.some((field) => typeof item[field] === 'string') ? 'overridden' : null);
}

/**
 * A number without any of these capabilities; if Twilio omits the first, the number may have it.
 */
export function incapableOf(first: string, ...others: readonly string[]): InertByItem {
  return (item) =>
    item[`capabilities.${first}`] === false &&
    others.every((each) => item[`capabilities.${each}`] !== true)
      ? 'incapable'
      : null;
}

/** The first reason that applies. */
export function firstOf(...all: readonly InertByItem[]): InertByItem {
  return (item) => all.map((inert) => inert(item)).find((each) => each !== null) ?? null;
}

/** Switched off, by this field of the resource. */
export function switchedOffBy(field: string): InertByItem {
  return (item) => (item[field] === false ? 'switched_off' : null);
}
