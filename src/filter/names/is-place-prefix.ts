const PLACE_PREFIX = /(?:^|[^a-z])(?:san|santa|st|saint|fort|port|lake|mount|los|las)[.\s]{1,3}$/i;

/** True for a text that ends as names of places and hospitals begin: `San `, `at St. `. */
export function isPlacePrefix(text: string): boolean {
  return PLACE_PREFIX.test(text);
}
