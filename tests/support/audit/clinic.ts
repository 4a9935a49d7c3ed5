import { checksOf } from '../../../src/audit/checks/checks-of';
import { type TakeSnapshotOptions, takeSnapshot } from '../../../src/audit/collect/take-snapshot';
import { ownAccounts } from '../../../src/audit/endpoints/account/own-accounts';
import { usageRecords } from '../../../src/audit/endpoints/account/usage-records';
import { conversationServices } from '../../../src/audit/endpoints/conversations/conversation-services';
import { conversations } from '../../../src/audit/endpoints/conversations/conversations';
import { flexActiveRelease } from '../../../src/audit/endpoints/flex/flex-active-release';
import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { flexFlows } from '../../../src/audit/endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../../../src/audit/endpoints/flex/flex-released-plugins';
import { flexUploadedPlugins } from '../../../src/audit/endpoints/flex/flex-uploaded-plugins';
import { messagingGeoPermissions } from '../../../src/audit/endpoints/messaging/messaging-geo-permissions';
import { messagingServicePhoneNumbers } from '../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServices } from '../../../src/audit/endpoints/messaging/messaging-services';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { serverlessBuilds } from '../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessFunctionContents } from '../../../src/audit/endpoints/runtime/serverless-function-contents';
import { serverlessServices } from '../../../src/audit/endpoints/runtime/serverless-services';
import { studioFlows } from '../../../src/audit/endpoints/runtime/studio-flows';
import { studioRevisions } from '../../../src/audit/endpoints/runtime/studio-revisions';
import { workflows } from '../../../src/audit/endpoints/taskrouter/workflows';
import { workspaces } from '../../../src/audit/endpoints/taskrouter/workspaces';
import { verifyServices } from '../../../src/audit/endpoints/verify/verify-services';
import { dialingPermissions } from '../../../src/audit/endpoints/voice/dialing-permissions';
import { recordings } from '../../../src/audit/endpoints/voice/recordings';
import { assistants } from '../../../src/audit/endpoints/voice-ai/assistants';
import type { Snapshot } from '../../../src/audit/snapshot/snapshot';
import { type CertificateAuthority, certificateAuthority } from '../servers/certificate-authority';
import { sidOf } from '../sids';
import { type ApiResources, type ApiStandIn, apiStandIn } from '../twilio-api/api-stand-in';
import { emptyAnswer } from '../twilio-api/empty-answer';
import { standInAgent } from '../twilio-api/stand-in-agent';
import { answers, neverEnabled, usageRecord } from './answers';
import { verifySummary } from './verify-summary';

export const CLINIC = sidOf('AC', 'clinic');

const DOMAIN = 'intake-4821.twil.io';
const FUNCTION = {
  path: '/intake',
  sid: sidOf('ZN', 'intake'),
  function_sid: sidOf('ZH', 'intake'),
};
const FLOW = sidOf('FW', 'front desk');
const STUDIO = `https://webhooks.twilio.com/v1/Accounts/${CLINIC}/Flows/${FLOW}`;
const WORKSPACE = sidOf('WS');
const NUMBERS = Array.from({ length: 13 }, (_, index) => ({
  sid: sidOf('PN', index),
  phone_number: `+1212555${String(100 + index).padStart(4, '0')}`,
}));

/**
 * An ordinary clinic: 13 numbers, a Messaging Service, Studio, Functions, Flex, Verify and
 * recordings, all set up correctly, and no other product. Every list that is not here is
 * empty.
 */
const CLINIC_RESOURCES: ApiResources = {
  ...answers(ownAccounts, {
    sid: CLINIC,
    status: 'active',
    owner_account_sid: CLINIC,
    date_created: 'Tue, 02 Sep 2025 10:00:00 +0000',
  }),
  ...answers(
    usageRecords,
    ...Object.entries({
      calls: 1_840,
      'calls-inbound': 1_310,
      'calls-inbound-local': 1_310,
      'calls-outbound': 530,
      recordings: 412,
      'calls-recordings': 412,
      sms: 5_200,
      'sms-inbound': 1_700,
      'sms-outbound': 3_500,
      phonenumbers: 13,
      'phonenumbers-local': 13,
      'studio-engagements': 2_900,
      'functions-executions': 48_000,
      'flex-active-user-hours': 960,
      'taskrouter-tasks': 1_240,
      conversations: 380,
      'verify-voice-sms': 610,
    }).map(([category, usage]) => usageRecord(category, usage)),
  ),
  ...answers(
    incomingPhoneNumbers,
    ...NUMBERS.map((number) => ({
      ...number,
      capabilities: { voice: true, sms: true, mms: true },
      voice_url: STUDIO,
      voice_method: 'POST',
      voice_fallback_url: `https://${DOMAIN}${FUNCTION.path}`,
      voice_fallback_method: 'POST',
      status_callback: `https://${DOMAIN}${FUNCTION.path}`,
      status_callback_method: 'POST',
      sms_url: STUDIO,
      sms_method: 'POST',
    })),
  ),
  ...answers(dialingPermissions, {
    iso_code: 'US',
    low_risk_numbers_enabled: true,
    high_risk_special_numbers_enabled: false,
    high_risk_tollfraud_numbers_enabled: false,
  }),
  ...answers(messagingGeoPermissions, { permissions: [{ country_code: 'US', enabled: true }] }),
  ...answers(messagingServices, {
    sid: sidOf('MG'),
    inbound_request_url: STUDIO,
    inbound_method: 'POST',
    fallback_url: `https://${DOMAIN}${FUNCTION.path}`,
    fallback_method: 'POST',
    status_callback: `https://${DOMAIN}${FUNCTION.path}`,
    sticky_sender: false,
    fallback_to_long_code: false,
    smart_encoding: true,
    usecase: 'notifications',
    us_app_to_person_registered: true,
    use_inbound_webhook_on_number: false,
  }),
  ...answers(
    messagingServicePhoneNumbers,
    ...NUMBERS.map((number) => ({ ...number, country_code: 'US' })),
  ),
  ...answers(recordings, ...recordingsOf(['2026-11-20', '2026-09-02', '2026-01-12'])),
  ...answers(studioFlows, { sid: FLOW, status: 'published', revision: 7 }),
  ...answers(studioRevisions, {
    sid: FLOW,
    status: 'published',
    revision: 7,
    definition: {
      description: 'A New Flow',
      states: [
        { name: 'Trigger', type: 'trigger', transitions: [], properties: {} },
        {
          name: 'intake',
          type: 'make-http-request',
          transitions: [],
          properties: {
            method: 'POST',
            url: `https://${DOMAIN}${FUNCTION.path}`,
            content_type: 'application/x-www-form-urlencoded;charset=utf-8',
          },
        },
        { name: 'to_agent', type: 'send-to-flex', transitions: [], properties: {} },
      ],
      initial_state: 'Trigger',
    },
  }),
  ...answers(serverlessServices, {
    sid: sidOf('ZS'),
    include_credentials: true,
    ui_editable: false,
  }),
  ...answers(serverlessEnvironments, {
    sid: sidOf('ZE'),
    service_sid: sidOf('ZS'),
    build_sid: sidOf('ZB'),
    domain_name: DOMAIN,
  }),
  ...answers(serverlessBuilds, {
    sid: sidOf('ZB'),
    service_sid: sidOf('ZS'),
    runtime: 'node22',
    function_versions: [{ ...FUNCTION, visibility: 'protected' }],
    asset_versions: [],
    dependencies: [
      { name: 'twilio', version: '5.10.4' },
      { name: '@twilio/runtime-handler', version: '2.1.0' },
    ],
  }),
  ...answers(serverlessFunctionContents, {
    sid: FUNCTION.sid,
    function_sid: FUNCTION.function_sid,
    content: 'exports.handler = (context, event, callback) => callback(null, {});\n',
  }),
  ...answers(flexConfiguration, {
    flex_instance_sid: sidOf('GO'),
    status: 'ok',
    runtime_domain: `https://${DOMAIN}`,
    ui_version: '2.13.0',
    taskrouter_workspace_sid: WORKSPACE,
    chat_service_instance_sid: sidOf('IS'),
    call_recording_enabled: true,
  }),
  ...answers(flexFlows, {
    sid: sidOf('FO'),
    channel_type: 'sms',
    enabled: true,
    integration_type: 'studio',
    integration: { flow_sid: FLOW },
  }),
  ...neverEnabled(flexActiveRelease, flexReleasedPlugins, assistants),
  ...answers(flexUploadedPlugins),
  ...answers(workspaces, {
    sid: WORKSPACE,
    event_callback_url: `https://${DOMAIN}/taskrouter/events`,
  }),
  ...answers(workflows, {
    sid: sidOf('WW'),
    workspace_sid: WORKSPACE,
    assignment_callback_url: `https://${DOMAIN}${FUNCTION.path}`,
  }),
  ...answers(conversationServices, { sid: sidOf('IS') }),
  ...answers(conversations, {
    sid: sidOf('CH'),
    chat_service_sid: sidOf('IS'),
    state: 'active',
  }),
  ...answers(verifyServices, { sid: sidOf('VA'), verify_event_subscription_enabled: false }),
  ...verifySummary({ all: 610, sms: 610, US: 610 }),
};

function recordingsOf(days: readonly string[]): readonly object[] {
  return days.map((day) => ({
    sid: sidOf('RE', day),
    status: 'completed',
    date_created: new Date(`${day}T15:00:00Z`).toUTCString(),
    source: 'RecordVerb',
    media_url: `https://api.twilio.com/2010-04-01/Accounts/${CLINIC}/Recordings/${sidOf('RE', day)}`,
  }));
}

/** The clinic's account behind a stand-in for Twilio's API. */
export function clinicStandIn(
  authority: CertificateAuthority,
  resources: ApiResources = {},
): Promise<ApiStandIn> {
  return apiStandIn({
    authority,
    resources: { ...CLINIC_RESOURCES, ...resources },
    otherwise: ({ operation }) => emptyAnswer(operation),
  });
}

export interface ClinicOptions extends Partial<TakeSnapshotOptions> {
  /** Changes to the account; each replaces the clinic's resources for its call. */
  readonly resources?: ApiResources;
}

/** Reads the clinic's account like the command, from a stand-in for Twilio's API. */
export async function clinicSnapshot({
  resources = {},
  ...options
}: ClinicOptions = {}): Promise<Snapshot> {
  const authority = certificateAuthority();
  const standIn = await clinicStandIn(authority, resources);
  const agent = standInAgent(standIn, authority);
  try {
    const snapshot = await takeSnapshot(checksOf(undefined), {
      account: { accountSid: CLINIC, username: CLINIC, password: 'invented', kind: 'auth_token' },
      subaccounts: new Map(),
      projects: () => [],
      samples: false,
      concurrency: 10,
      agent,
      signal: new AbortController().signal,
      onAccess: async () => undefined,
      onPlan: () => undefined,
      onCall: () => undefined,
      onRead: () => undefined,
      ...options,
    });
    if (standIn.violations.length > 0) throw new Error(standIn.violations.join('\n'));
    return snapshot;
  } finally {
    agent.destroy();
    await standIn.close();
  }
}
