import { PLUGIN_NAME } from '../../src/flex/session-settings';

/** A line on the browser's console, for whoever administers Flex. Holds no value of anybody's. */
export function warn(text: string): void {
  // biome-ignore lint/suspicious/noConsole: a plugin has nowhere else to say it.
  console.warn(`${PLUGIN_NAME}: ${text}`);
}
