import type { FieldReader } from './field-reader';

/** What an add-on's extension can be plugged into, as far as this audit tells them apart. */
const ADD_ON_PRODUCTS = [
  ['recordings', /recording/i],
  ['voice', /voice|call/i],
  ['messaging', /sms|mms|messag/i],
  ['lookup', /lookup/i],
] as const;

export type AddOnProduct = (typeof ADD_ON_PRODUCTS)[number][0] | 'other';

/** `product_name` of an extension, which has spaces in it, as one of a few words. */
export const addOnProduct: FieldReader<AddOnProduct> = {
  schema: { enum: [...ADD_ON_PRODUCTS.map(([product]) => product), 'other'] },
  read: (raw) =>
    typeof raw === 'string'
      ? (ADD_ON_PRODUCTS.find(([, pattern]) => pattern.test(raw))?.[0] ?? 'other')
      : null,
};
