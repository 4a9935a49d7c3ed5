import type { Check } from '../check';
import { chat01 } from './chat-01';
import { chat02 } from './chat-02';
import { chat03 } from './chat-03';
import { chat04 } from './chat-04';

export const CHAT_CHECKS: readonly Check[] = [chat01, chat02, chat03, chat04];
