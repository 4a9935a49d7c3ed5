import { ID_SHAPES } from './id-shapes';
import { IDENTITY_SHAPES } from './identity-shapes';
import { MEDIA_SHAPES } from './media-shapes';
import { PAYLOAD_SHAPES } from './payload-shapes';
import type { Shape } from './shape';
import { WORD_SHAPES } from './word-shapes';

/** Task attributes from public sources, and what is left of them. */
export const ATTRIBUTE_SHAPES: readonly Shape<object>[] = [
  {
    name: "a call's attributes by Studio's Send to Flex",
    source: 'twilio.com/docs/flex/developer/insights/enhance-integration',
    mode: 'guarded',
    input: {
      type: 'inbound',
      direction: 'inbound',
      from: '+15555550123',
      name: 'Mara Example',
      conversations: { queue: 'Billing', talk_time: 93 },
    },
    kept: { direction: 'inbound', conversations: { queue: 'Billing', talk_time: 93 } },
    gone: ['+15555550123', 'Mara Example'],
  },
  ...PAYLOAD_SHAPES,
  ...MEDIA_SHAPES,
  ...WORD_SHAPES,
  ...ID_SHAPES,
  ...IDENTITY_SHAPES,
];
