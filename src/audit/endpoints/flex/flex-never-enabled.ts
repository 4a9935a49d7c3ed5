/**
 * What flex-api.twilio.com answers in an account that never had Flex. Any other failure, and any
 * other code, is a failure.
 */
export const FLEX_NEVER_ENABLED = [{ status: 404, code: 20404 }];
