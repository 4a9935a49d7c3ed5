import type { Check } from '../../model/check';
import { gen01 } from './gen-01-no-whatsapp';
import { gen02 } from './gen-02-no-sendgrid';
import { gen03 } from './gen-03-no-ai-assistants';
import { gen04 } from './gen-04-no-add-ons';
import { gen05 } from './gen-05-no-autopilot';

/** The rows about what is not eligible anywhere. */
export const EXCLUSION_CHECKS: readonly Check[] = [gen01, gen02, gen03, gen04, gen05];
