import type { Check } from '../../model/check';
import { flex09 } from './flex-09-taskrouter-receivers';
import { flex12 } from './flex-12-conversation-media-protected';
import { flex13 } from './flex-13-idle-sessions-end';
import { flex14 } from './flex-14-configuration-without-phi';
import { flex17 } from './flex-17-reviewed-plugins';
import { flex18 } from './flex-18-plugin-error-messages';
import { flex20 } from './flex-20-professional-services-plugins';
import { flex21 } from './flex-21-known-integrations';
import { flex23 } from './flex-23-no-whatsapp-or-messenger';
import { flex24 } from './flex-24-no-email';
import { flex25 } from './flex-25-webchat-3';
import { flex27 } from './flex-27-no-agent-copilot';
import { flex29 } from './flex-29-eligible-as-it-is';

export const FLEX_CHECKS: readonly Check[] = [
  flex09,
  flex12,
  flex13,
  flex14,
  flex17,
  flex18,
  flex20,
  flex21,
  flex23,
  flex24,
  flex25,
  flex27,
  flex29,
];
