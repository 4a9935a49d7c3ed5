import { version } from '../../../package.json';

/** The tool that took a snapshot or made a report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

export const TOOL: Tool = { name: 'Twilio HIPAA Guard', version };
