import type { Check } from '../../model/check';
import { vai03 } from './vai-03-azure-openai-only';
import { vai04 } from './vai-04-prompts-without-phi';
import { vai05 } from './vai-05-no-learning-from-transcripts';
import { vai06 } from './vai-06-redacted-transcripts';
import { vai07 } from './vai-07-voice-only';

export const VOICE_AI_CHECKS: readonly Check[] = [vai03, vai04, vai05, vai06, vai07];
