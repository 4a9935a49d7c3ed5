import { customerProject } from '../support/toolkit/customer-project';
import { type Counterpart, FUNCTIONS, SETTINGS } from './signature-suite';

/** A customer's Functions, each wrapped by the deployed middleware. */
export async function localServer(): Promise<Counterpart> {
  const functions = Object.entries(FUNCTIONS).map(([name, options]) => [
    `${name}.protected.js`,
    `
      const { requireTwilioSignature } = require(Runtime.getFunctions()['http/signed-request'].path);
      exports.handler = requireTwilioSignature(
        (context, event, callback) => callback(null, 'genuine'),
        ${JSON.stringify(options)},
      );
    `,
  ]);
  const server = await customerProject(Object.fromEntries(functions), SETTINGS);
  return {
    baseUrl: server.url,
    ask: async ({ to, method, query, headers, body }) => {
      const url = `${server.url}/${to}${query}`;
      const response = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      return response.status === 200 && text === 'genuine' ? 'accepted' : JSON.parse(text).error;
    },
    tells: (refusal) => (refusal === 'body_not_verifiable' ? 'signature_invalid' : refusal),
    close: server.stop,
  };
}
