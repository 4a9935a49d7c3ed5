/** Names of parameters and attributes that only Twilio uses. */
const CALLBACK = new RegExp(
  `^(?:${[
    'action|[a-z]*statuscallback(?:url)?|(?:transcribe|partialresult)callback',
    '(?:voice|sms|voicefallback|smsfallback|fallback|wait|hold|announce|refer|disasterrecovery)url',
    '(?:webhook|prewebhook|postwebhook|inboundrequest)url',
    '(?:assignmentcallback|fallbackassignmentcallback|eventcallback|deliverycallback)url',
    '(?:crmcallback|crmfallback|deauthorizecallback|interceptcallback|outofsessioncallback)url',
    '(?:commandscallback|smscommands|ipcommands|portintarget|portouttarget)url',
    '(?:configuration|integration)\\.url|autocreation\\.webhookurl',
  ].join('|')})$`,
);

/** Whether a parameter or an attribute of this name holds a URL that Twilio calls. */
export function isCallbackName(name: string): boolean {
  return CALLBACK.test(name.replaceAll('_', '').toLowerCase());
}
