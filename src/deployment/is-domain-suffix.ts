/**
 * True for a name that Twilio accepts for an environment: it becomes part of a domain, as in
 * `hipaa-guard-1234-stage.twil.io`.
 *
 * Source: Twilio's API description, "Serverless: create an Environment", `DomainSuffix`:
 * URL-friendly, at most 16 characters; RFC 1123 for the characters of a domain.
 */
export function isDomainSuffix(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,14}[a-z0-9])?$/i.test(name);
}
