import type { Product } from './product';
import type { Requirement } from './requirement';

type Row = Omit<Requirement, 'product' | 'derivedFrom'> & Partial<Pick<Requirement, 'derivedFrom'>>;

/** The rows of a product. Only roll-ups state what they derive from. */
export function defineRequirements(product: Product, rows: readonly Row[]): readonly Requirement[] {
  return rows.map((row) => ({ product, derivedFrom: [], ...row }));
}
