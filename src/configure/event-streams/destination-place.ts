/**
 * A webhook's destination without what may be secret: credentials, query and fragment. `''` for
 * anything but a URL.
 */
export function destinationPlace(destination: string): string {
  if (!URL.canParse(destination)) return '';
  const { origin, pathname } = new URL(destination);
  return origin + pathname;
}
