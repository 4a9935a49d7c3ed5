import type { FieldReader } from './field-reader';

/** The name of an npm package, such as `@sendgrid/mail`, without its version. */
export const packageName: FieldReader<string> = {
  schema: { type: 'string', maxLength: 214 },
  read: (raw) =>
    typeof raw === 'string' && raw.length <= 214 && /^(?:@[\w.-]+\/)?[\w.-]+$/.test(raw)
      ? raw
      : null,
};
