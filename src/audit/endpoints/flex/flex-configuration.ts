import { boolean, listOf, lowerCaseWord, objectOf, sid, word } from '../../fields/basic-readers';
import { addedLater } from '../../fields/field-reader';
import { identifierCounts } from '../../fields/identifier-counts';
import { sessionTimes } from '../../fields/session-times';
import { urlsWithin } from '../../fields/urls-within';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/**
 * The configuration of Flex. Of its free-form objects only the kinds of identifier in their texts
 * are kept, with their counts, and the minutes of the plugin that ends idle sessions.
 */
export const flexConfiguration = endpoint({
  id: 'flex-configuration',
  host: 'flex-api.twilio.com',
  path: '/v1/Configuration',
  absent: FLEX_NEVER_ENABLED,
  fields: {
    flex_instance_sid: sid,
    status: lowerCaseWord,
    runtime_domain: webUrl,
    ui_version: word,
    taskrouter_workspace_sid: sid,
    chat_service_instance_sid: sid,
    messaging_service_instance_sid: sid,
    call_recording_enabled: boolean,
    call_recording_webhook_url: webUrl,
    crm_enabled: boolean,
    crm_type: word,
    crm_callback_url: webUrl,
    crm_fallback_url: webUrl,
    outbound_call_flows: urlsWithin,
    integrations: listOf(objectOf({ active: boolean })),
    'debugger_integration.console_errors_included': boolean,
    attributes: identifierCounts,
    ui_attributes: identifierCounts,
    public_attributes: identifierCounts,
    crm_attributes: identifierCounts,
    taskrouter_worker_attributes: identifierCounts,
    plugin_service_attributes: identifierCounts,
    'offline_config.presence': addedLater(boolean),
    'ui_attributes.hipaa_guard': addedLater(sessionTimes),
  },
});
