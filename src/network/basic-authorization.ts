import querystring from 'node:querystring';

/**
 * The credentials in a URL as a header has them, by HTTP Basic authentication (RFC 7617);
 * `undefined` where there are none. As with curl, a `%` that begins no escape is one.
 */
export function basicAuthorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const credentials = `${querystring.unescape(username)}:${querystring.unescape(password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}
