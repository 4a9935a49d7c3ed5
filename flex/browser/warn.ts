import { PLUGIN_NAME } from '../../src/flex/session-settings';

/** Writes a line to the browser's console, for Flex administrators. Must hold no personal value. */
export function warn(text: string): void {
  // biome-ignore lint/suspicious/noConsole: a plugin has nowhere else to say it.
  console.warn(`${PLUGIN_NAME}: ${text}`);
}
