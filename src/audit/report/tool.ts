import { version } from '../../../package.json';

/** What made a report. */
export const TOOL = { name: 'Twilio HIPAA Guard', version } as const;
