import type { IneligibleProduct } from '../catalog/ineligible-product';
import { productOfPackage } from '../code/ineligible-package';
import type { AccountView } from '../model/check';
import { type Finding, ungraded } from '../model/judgement';
import { gradedFacts } from './code-judgement';
import { deployedBuilds } from './deployed-builds';
import { seenCode } from './seen-code';

/** Packages of the product that are deployed, and the places where code names it. */
export function codeOfProduct(
  account: AccountView,
  product: IneligibleProduct,
): readonly Finding[] {
  const packages = deployedBuilds(account).flatMap(({ sid, dependencies }) =>
    (dependencies ?? [])
      .filter(({ name }) => name !== null && productOfPackage(name) === product)
      .map(({ name }) => ({
        resource: sid,
        field: 'dependencies',
        message: `${name} is deployed`,
      })),
  );
  const facts = seenCode(account).facts.filter(({ detail }) => detail === product);
  const places = gradedFacts(facts, [
    ['ineligible_product', 'REVIEW', 'names a product that is not eligible'],
  ]);
  return [...packages, ...places.map(ungraded)];
}
