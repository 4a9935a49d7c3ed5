import type { Check } from '../../model/check';
import { chat01 } from './chat-01-left-for-conversations';
import { chat02 } from './chat-02-private-channels';
import { chat03 } from './chat-03-linked-services';
import { chat04 } from './chat-04-no-autopilot';

export const CHAT_CHECKS: readonly Check[] = [chat01, chat02, chat03, chat04];
