import type * as Flex from '@twilio/flex-ui';
import type { FlexManager, FlexUi } from '../browser/flex-api';

/** Compiles only if the plugin's declarations match Flex's types. */
export function asTaken(flex: typeof Flex, manager: Flex.Manager): readonly [FlexUi, FlexManager] {
  return [flex, manager];
}
