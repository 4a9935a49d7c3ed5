import { bodyText, type HostAnswer } from './host-answer';

/**
 * The codes by which stores refuse by 403 whoever brings no credentials:
 *
 * - S3 and Google Cloud Storage: `AccessDenied` (Amazon S3, "Error responses"; Cloud Storage, "HTTP
 *   status and error codes for XML").
 * - CloudFront with signed URLs: `MissingKey`, and `AccessDenied` as well (CloudFront, "Serve private
 *   content with signed URLs and signed cookies").
 * - Azure Storage: `AuthenticationFailed`, `NoAuthenticationInformation` ("Common REST API error
 *   codes").
 */
const CODE = '(?:AccessDenied|MissingKey|AuthenticationFailed|NoAuthenticationInformation)';
const ERROR_DOCUMENT = new RegExp(
  `^(?:\xef\xbb\xbf)?(?:<\\?xml[^>]*\\?>)?\\s*<Error[^>]*>\\s*<Code>${CODE}</Code>`,
);
const ERROR_HEADER = new RegExp(`^${CODE}$`);

/** The time is what is wrong, so that nothing is said of those who come without credentials. */
const OF_THE_TIME = /request has expired|not valid in the specified time/i;

/** A scheme of authentication, with or without parameters (RFC 9110, section 11.6.1). */
const CHALLENGE = /^\s*[a-z][a-z0-9-]*(?:\s+\S|\s*$)/i;

/**
 * Whether a 401 or 403 of a host of the customer's own says that credentials are missing: a 401 with
 * a challenge, or a 403 in the form of a store.
 */
export function provesProtection(answer: HostAnswer): boolean {
  return answer.status === 401 ? hasChallenge(answer) : isOfStore(answer);
}

function hasChallenge({ headersDistinct }: HostAnswer): boolean {
  return headersDistinct['www-authenticate']?.some((value) => CHALLENGE.test(value)) === true;
}

function isOfStore(answer: HostAnswer): boolean {
  const text = bodyText(answer);
  if (OF_THE_TIME.test(text)) return false;
  const code = answer.headers['x-ms-error-code'];
  return ERROR_DOCUMENT.test(text) || (typeof code === 'string' && ERROR_HEADER.test(code));
}
