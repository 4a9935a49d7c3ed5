import { bodyText, type HostAnswer } from './host-answer';

/**
 * The codes with which stores refuse requests without credentials by 403:
 *
 * - S3 and Google Cloud Storage: `AccessDenied` (Amazon S3, "Error responses"; Cloud Storage, "HTTP
 *   status and error codes for XML").
 * - CloudFront with signed URLs: `MissingKey`, and `AccessDenied` as well (CloudFront, "Serve
 *   private content with signed URLs and signed cookies").
 * - Azure Storage: `AuthenticationFailed`, `NoAuthenticationInformation` ("Common REST API error
 *   codes").
 */
const CODE = '(?:AccessDenied|MissingKey|AuthenticationFailed|NoAuthenticationInformation)';
const ERROR_DOCUMENT = new RegExp(
  `^(?:\xef\xbb\xbf)?(?:<\\?xml[^>]*\\?>)?\\s*<Error[^>]*>\\s*<Code>${CODE}</Code>`,
);
const ERROR_HEADER = new RegExp(`^${CODE}$`);

/** A refusal because of the time, which says nothing about requests without credentials. */
const OF_THE_TIME = /request has expired|not valid in the specified time/i;

/** Whether an answer is a store's refusal of a request without credentials. */
export function isStoreRefusal(answer: HostAnswer): boolean {
  const text = bodyText(answer);
  if (answer.status !== 403 || OF_THE_TIME.test(text)) return false;
  const code = answer.headers['x-ms-error-code'];
  return ERROR_DOCUMENT.test(text) || (typeof code === 'string' && ERROR_HEADER.test(code));
}
