import type { IneligibleUse } from '../../catalog/phi-scope';
import { productOfPackage } from '../../code/ineligible-package';
import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import { PRODUCT_OF_HIT } from '../../fields/flow-definition';
import type { AccountView } from '../../model/check';
import { type Finding, ungraded } from '../../model/finding';
import type { AnyApiEndpoint } from '../../snapshot/endpoint';
import { gradedFacts } from './code-judgement';
import { deployedBuilds } from './deployed-builds';
import { DEPLOYED_CODE, seenCode } from './seen-code';

/** The endpoints of a check for a product in code; the user's folders are its `optIn`. */
export const CODE_OF_PRODUCT: readonly AnyApiEndpoint[] = [serverlessBuilds, ...DEPLOYED_CODE];

/** The details of facts about code that tells Verify to send by a product. */
const BY_VERIFY: Readonly<Partial<Record<IneligibleUse, string>>> = {
  SendGrid: 'Verify by e-mail',
  WhatsApp: 'Verify by WhatsApp',
  RCS: 'Verify by RCS',
  'Verify by TOTP': 'Verify by TOTP',
  'Verify by silent network authentication': 'Verify by silent network authentication',
};

/**
 * Deployed packages of the product, the places where code names it or one of its addresses, and the
 * published flows that use it.
 */
export function codeOfProduct(account: AccountView, use: IneligibleUse): readonly Finding[] {
  const packages = deployedBuilds(account).flatMap(({ sid, dependencies }) =>
    (dependencies ?? [])
      .filter(({ name }) => name !== null && productOfPackage(name) === use)
      .map(({ name }) => ({
        resource: sid,
        field: 'dependencies',
        message: `${name} is deployed`,
      })),
  );
  const flows = account
    .items(studioRevisions)
    .filter(({ definition }) => definition?.hits.some(({ hit }) => PRODUCT_OF_HIT[hit] === use))
    .map(({ sid }) => ({ resource: sid, field: 'definition', message: `the flow uses ${use}` }));
  return [...packages, ...placesOf(account, use), ...verifyInCode(account, use), ...flows];
}

/** The places where code tells Verify to send by the product. */
export function verifyInCode(account: AccountView, use: IneligibleUse): readonly Finding[] {
  const detail = BY_VERIFY[use];
  return detail === undefined ? [] : placesOf(account, detail);
}

function placesOf(account: AccountView, named: string): readonly Finding[] {
  const facts = seenCode(account).facts.filter(({ detail }) => detail === named);
  return gradedFacts(facts, [
    ['ineligible_product', 'REVIEW', 'names a product that is not eligible'],
  ]).map(ungraded);
}
