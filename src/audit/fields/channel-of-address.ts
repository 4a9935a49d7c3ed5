import type { FieldReader } from './field-reader';

/** The channel of an address such as `whatsapp:+15550100`; its number or name is not kept. */
export const channelOfAddress: FieldReader<string> = {
  schema: { type: 'string', pattern: '^[a-z]+$' },
  read: (raw) =>
    typeof raw === 'string' ? (/^([a-z]+):/i.exec(raw)?.[1]?.toLowerCase() ?? null) : null,
};
