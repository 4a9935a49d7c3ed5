import querystring from 'node:querystring';

/**
 * The `Authorization` header for a URL's credentials, by HTTP Basic authentication (RFC 7617);
 * `undefined` when there are none. As with curl, a `%` that begins no escape is literal.
 */
export function basicAuthorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const credentials = `${querystring.unescape(username)}:${querystring.unescape(password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}
