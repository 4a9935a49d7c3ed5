import { PLUGIN_NAME } from '../../src/flex/session-settings';
import type { FlexManager, FlexUi } from './flex-api';
import { warn } from './warn';
import { watchSession } from './watch-session';

const RUNNING = Symbol.for(PLUGIN_NAME);

declare global {
  interface Window {
    readonly Twilio?: {
      readonly Flex?: { readonly Plugins: { init(plugin: new () => object): void } };
    };
    /** Set by the first copy of this plugin: a second one would log out twice. */
    [RUNNING]?: true;
  }
}

/** The class that Flex instantiates when it loads the plugin. */
class SessionPlugin {
  readonly name = PLUGIN_NAME;

  async init(flex: FlexUi, manager: FlexManager): Promise<void> {
    if (window[RUNNING]) return warn('is loaded twice; the second copy does nothing.');
    window[RUNNING] = true;
    watchSession(flex, manager);
  }
}

if (window.Twilio?.Flex === undefined) warn('is loaded outside of Flex, and does nothing.');
else window.Twilio.Flex.Plugins.init(SessionPlugin);
