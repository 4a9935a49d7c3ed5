/**
 * Where a webhook's destination leads, without what may be secret in it: credentials, query and
 * fragment. `''` for what is no URL.
 */
export function destinationPlace(destination: string): string {
  if (!URL.canParse(destination)) return '';
  const { origin, pathname } = new URL(destination);
  return origin + pathname;
}
