import { endpoint } from '../snapshot/endpoint';
import { boolean, sid, webUrl, word } from '../snapshot/field-reader';
import { urlsWithin } from '../snapshot/urls-within';

/** The Flex configuration. 404 means that the account never had Flex. */
export const flexConfiguration = endpoint({
  id: 'flex-configuration',
  host: 'flex-api.twilio.com',
  path: '/v1/Configuration',
  fields: {
    flex_instance_sid: sid,
    status: word,
    ui_version: word,
    call_recording_enabled: boolean,
    call_recording_webhook_url: webUrl,
    crm_enabled: boolean,
    crm_callback_url: webUrl,
    crm_fallback_url: webUrl,
    outbound_call_flows: urlsWithin,
    'debugger_integration.console_errors_included': boolean,
  },
  absent: [{ status: 404 }],
});
