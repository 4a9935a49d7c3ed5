/** Usage categories of SMS and MMS. */
export const SMS_USAGE = /^(?:sms|mms)(?:-|$)/;
