import type { AnyApiEndpoint, ReadingContext } from '../snapshot/endpoint';

/**
 * The URL of an endpoint's GET. `{AccountSid}` in its path is the account being read, and so is
 * every parameter of an endpoint without a parent.
 *
 * @param parameters The values from the parent.
 */
export function endpointUrl(
  { host, path, query, parent, constants = {} }: AnyApiEndpoint,
  context: ReadingContext,
  parameters: Readonly<Record<string, string>>,
): URL {
  const isAccount = (name: string) => name === 'AccountSid' || parent === undefined;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(
      constants[name] ?? parameters[name] ?? (isAccount(name) ? context.subject : ''),
    ),
  );
  const url = new URL(`https://${host}${filled}`);
  for (const [name, value] of Object.entries(query?.(context, parameters) ?? {})) {
    url.searchParams.set(name, value);
  }
  return url;
}
