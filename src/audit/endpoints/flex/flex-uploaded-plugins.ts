import { boolean, sid } from '../../fields/basic-readers';
import type { FieldReader } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/**
 * Plugins published by Twilio's Professional Services, by their original names.
 *
 * Source: https://github.com/twilio-professional-services, 2026-11.
 */
const PUBLISHED_NAMES = [
  'agent-admin-view',
  'enhanced-flex-dashboards',
  'flex-dialpad-addon-plugin',
  'flex-dual-channel-recording',
  'flex-multi-call-handling',
  'flex-plugin-cbm-whatsapp-location',
  'flex-project-template',
  'flex-ui-ai-playground-plugin',
  'outbound-callerid',
  'plugin-activity-handler',
  'plugin-advanced-messaging-events',
  'plugin-agent-queue-stats',
  'plugin-agent-teams',
  'plugin-auto-answer-call',
  'plugin-chat-sms-transfer',
  'plugin-complete-associate-task',
  'plugin-custom-agent-activities',
  'plugin-custom-directory',
  'plugin-custom-message-media',
  'plugin-email',
  'plugin-emoji-picker',
  'plugin-flex-chat-canned-reponses',
  'plugin-flex-localization',
  'plugin-flex-outbound-dialpad',
  'plugin-flex-pending-tasks-view',
  'plugin-flex-ts-template-v1',
  'plugin-flex-ts-template-v2',
  'plugin-hold-time',
  'plugin-outbound-cbm',
  'plugin-queues-view-filters',
  'plugin-rac-callback',
  'plugin-salesforce-utility-item-customization',
  'plugin-select-audio-device',
  'plugin-select-ringing-device',
  'plugin-supervisor-barge-coach',
  'plugin-supervisor-capacity',
  'plugin-team-view-filters',
  'plugin-teams-view-agent-stats',
  'plugin-voice-quality-indicator',
  'plugin-web-chat-agent-assist',
  'plugin-wrap-up-disposition',
  'plugin-wrapup-alert',
];

/** A published name, or `null` for any other: those are the account's own. */
const publishedName: FieldReader<string> = {
  schema: { enum: PUBLISHED_NAMES },
  read: (raw) => PUBLISHED_NAMES.find((name) => name === raw) ?? null,
};

/** The account's plugins, released or not. */
export const flexUploadedPlugins = endpoint({
  id: 'flex-uploaded-plugins',
  host: 'flex-api.twilio.com',
  path: '/v1/PluginService/Plugins',
  list: 'plugins',
  query: () => ({ PageSize: '1000' }),
  absent: FLEX_NEVER_ENABLED,
  fields: { sid, unique_name: publishedName, archived: boolean },
});
