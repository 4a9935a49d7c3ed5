import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { PROJECT_ROOT } from '../project-root';
import { type HttpListener, httpListener } from '../servers/http-listener';
import { temporaryFolder } from '../temporary-folder';
import { describeInBrowser } from './browser';

const isExpected =
  existsSync(join(PROJECT_ROOT, 'flex/node_modules/@twilio/flex-ui')) ||
  process.env['CI'] !== undefined;

/**
 * Tests that need Flex UI itself, which `npm ci --prefix flex` installs. Without it they are shown
 * as skipped, and fail in the pipeline.
 */
export const describeWithFlex = isExpected ? describe : describe.skip;

/** Tests that also need a browser. */
export const describeInFlex = isExpected ? describeInBrowser : describe.skip;

/** The file that customers host, built in their way. */
export function builtPlugin(): string {
  execFileSync(process.execPath, [join(PROJECT_ROOT, 'flex/build.mjs')]);
  return readFileSync(join(PROJECT_ROOT, 'flex/dist/hipaa-guard-session.js'), 'utf8');
}

/** A server of pages with the real Flex UI and the plugin: flex/test-page/test-page.ts. */
export async function flexSite(): Promise<HttpListener> {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [join(PROJECT_ROOT, 'flex/test-page/build.mjs'), folder]);
  const scripts = new Map([
    ['/test-page.js', readFileSync(join(folder, 'test-page.js'))],
    ['/plugin.js', Buffer.from(builtPlugin())],
  ]);
  return await httpListener(({ url = '' }, response) => {
    const script = scripts.get(url);
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(script ?? PAGE);
  });
}

const PAGE = `<!doctype html>
<html lang="en">
<title>Twilio Flex</title>
<style>html, body, #flex { height: 100%; margin: 0 } #flex { display: flex }</style>
<div id="flex"></div>
<script src="/test-page.js"></script>
<script src="/plugin.js" uuid="plugin-1"></script>
</html>
`;
