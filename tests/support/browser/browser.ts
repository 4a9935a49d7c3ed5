import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

/** This machine's browser: `CHROMIUM_PATH`, or one installed under a name of Chromium. */
const CHROMIUM = chromiumPath();

/** Tests that need a browser. Without one they are shown as skipped, and fail in the pipeline. */
export const describeInBrowser =
  CHROMIUM === undefined && process.env['CI'] === undefined ? describe.skip : describe;

/** Starts the browser, headless. */
export function launchBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('no Chromium: install it, or set CHROMIUM_PATH');
  // Chromium's sandbox refuses to run as root, the user of containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

function chromiumPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = ['chromium', 'chromium-browser'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return [process.env['CHROMIUM_PATH'], ...installed].find(
    (path) => path !== undefined && path !== '' && isExecutable(path),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
