import { itemsIn } from '../lists/items-in';

/** Words before numbers of the organisation's own: `Queue 10023`, `Tier 2`. */
export const ORGANISATIONAL_WORDS = itemsIn(
  'agents attribute branch bucket build campaign code cohort cpt department desk err error exception floor form grade group hcpcs iso label level line list net option part phase pool priority program project queue release score segment site skill stage step store team template tier top twilio version warn warning wave workflow',
);

/** The word directly before `index`, in lower case; the last one of `ErrorCode`. */
export function wordBefore(text: string, index: number): string {
  return (
    // Stryker disable next-line StringLiteral: equivalent, that is no such word either.
    /([A-Z]?[a-z]+|[A-Z]+)["'\s:=]{0,4}$/
      .exec(text.slice(Math.max(0, index - 24), index))?.[1]
      ?.toLowerCase() ?? ''
  );
}
