import type { FieldReader } from './field-reader';

/** The products that an add-on's extension can join, as far as this audit distinguishes them. */
const ADD_ON_PRODUCTS = [
  ['recordings', /recording/i],
  ['voice', /voice|call/i],
  ['messaging', /sms|mms|messag/i],
  ['lookup', /lookup/i],
] as const;

export type AddOnProduct = (typeof ADD_ON_PRODUCTS)[number][0] | 'other';

/** An extension's `product_name`, which contains spaces, as one of a few words. */
export const addOnProduct: FieldReader<AddOnProduct> = {
  schema: { enum: [...ADD_ON_PRODUCTS.map(([product]) => product), 'other'] },
  read: (raw) =>
    typeof raw === 'string'
      ? (ADD_ON_PRODUCTS.find(([, pattern]) => pattern.test(raw))?.[0] ?? 'other')
      : null,
};
