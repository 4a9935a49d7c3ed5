import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/local-server/free-port';
import { startLocalServer } from '../../src/local-server/start-local-server';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';
import { type Counterpart, FUNCTIONS, SETTINGS } from './signature-suite';

/**
 * A project of a customer's, in which each Function is wrapped by the middleware of the deployed
 * bundle, on the toolkit's own server.
 */
export async function localServer(bundle: string): Promise<Counterpart> {
  const root = temporaryFolder();
  mkdirSync(join(root, 'functions', 'http'), { recursive: true });
  copyFileSync(bundle, join(root, 'functions', 'http', 'signed-request.private.js'));
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'));
  copyFileSync(join(PROJECT_ROOT, 'package.json'), join(root, 'package.json'));
  for (const [name, options] of Object.entries(FUNCTIONS)) {
    writeFileSync(join(root, 'functions', `${name}.protected.js`), source(options));
  }
  const port = await freePort();
  const server = await startLocalServer({ root, port, environment: SETTINGS, output: 'pipe' });
  server.process.stdout?.resume();
  server.process.stderr?.resume();
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
    close: async () => {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function source(options: object): string {
  return `
    const { requireTwilioSignature } = require(Runtime.getFunctions()['http/signed-request'].path);
    exports.handler = requireTwilioSignature(
      (context, event, callback) => callback(null, 'genuine'),
      ${JSON.stringify(options)},
    );
  `;
}
