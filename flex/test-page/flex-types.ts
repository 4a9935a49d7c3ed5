import type * as Flex from '@twilio/flex-ui';
import type { FlexManager, FlexUi } from '../browser/flex-api';

/** What the plugin takes of Flex is what Flex gives: this does not compile otherwise. */
export function asTaken(flex: typeof Flex, manager: Flex.Manager): readonly [FlexUi, FlexManager] {
  return [flex, manager];
}
