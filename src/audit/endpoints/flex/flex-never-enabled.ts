/**
 * The answer of flex-api.twilio.com in an account that never had Flex. Any other status or code is
 * a failure.
 */
export const FLEX_NEVER_ENABLED = [{ status: 404, code: 20404 }];
