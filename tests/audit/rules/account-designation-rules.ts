import { organizationAccounts } from '../../../src/audit/endpoints/account/organization-accounts';
import { ownAccounts } from '../../../src/audit/endpoints/account/own-accounts';
import { installedAddOns } from '../../../src/audit/endpoints/add-ons/installed-add-ons';
import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { memoryStores } from '../../../src/audit/endpoints/conversations/memory-stores';
import { orchestratorConfigurations } from '../../../src/audit/endpoints/conversations/orchestrator-configurations';
import { subscribedEvents } from '../../../src/audit/endpoints/event-streams/subscribed-events';
import { flexEmailStatus } from '../../../src/audit/endpoints/flex/flex-email-status';
import { channelSenders, rcsSenders } from '../../../src/audit/endpoints/messaging/channel-senders';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { verifyAttempts } from '../../../src/audit/endpoints/verify/verify-attempts';
import { verifyServices } from '../../../src/audit/endpoints/verify/verify-services';
import { videoRooms } from '../../../src/audit/endpoints/video/video-rooms';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { intelligenceConfigurations } from '../../../src/audit/endpoints/voice-ai/intelligence-configurations';
import { transcripts } from '../../../src/audit/endpoints/voice-ai/transcripts';
import { ACCOUNT } from '../../support/audit/audited';
import {
  ANOTHER_ACCOUNT,
  DENIED,
  EXPIRED,
  found,
  type Given,
  OTHER_ACCOUNT,
  of,
  phiIn,
  type RuleCases,
  STATED_OR_MANUAL,
  stated,
  statedOf,
  usage,
  when,
} from '../../support/audit/rule-case';
import { reading } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const OWNER = sidOf('AC', 'owner');
const active = (sid: string, owner_account_sid: string) => ({
  sid,
  owner_account_sid,
  status: 'active',
});

const SUBACCOUNTS = found(ownAccounts, active(ACCOUNT, OWNER), active(OTHER_ACCOUNT, OWNER));
const CLOSED = found(ownAccounts, active(ACCOUNT, ACCOUNT), {
  ...active(OTHER_ACCOUNT, ACCOUNT),
  status: 'closed',
});
const CLOSED_IS_NAMED = stated({ scope: { accounts: [ACCOUNT], resources: [OTHER_ACCOUNT] } });
const OF_OTHER = stated({ scope: { accounts: [OTHER_ACCOUNT] } });

const autopilot = (field: string) =>
  found(incomingPhoneNumbers, {
    sid: sidOf('PN'),
    [field]: 'https://channels.autopilot.twilio.com/v1/x',
  });
const subscription = (type: string) =>
  found(subscribedEvents, { type, subscription_sid: sidOf('DF') });

/** A sign of each kind of ineligible product, whichever row looks for it. */
const INELIGIBLE: readonly Given[] = [
  found(verifyAttempts.whatsapp, { total_attempts: 5 }),
  found(verifyAttempts.email, { total_attempts: 5 }),
  found(verifyAttempts.rcs, { total_attempts: 5 }),
  found(verifyServices, { sid: sidOf('VA'), whatsapp: { msg_service_sid: sidOf('MG') } }),
  usage('verify-totp'),
  found(flexEmailStatus, { status: 'active' }),
  found(addressConfigurations, { sid: sidOf('IG'), type: 'email' }),
  found(installedAddOns, { sid: sidOf('XB') }),
  found(videoRooms, { sid: sidOf('RM'), type: 'peer-to-peer' }),
  autopilot('voice_url'),
  autopilot('sms_url'),
  subscription('com.twilio.sendgrid.email.delivered'),
  subscription('com.twilio.something.new'),
  found(transcripts, {
    sid: sidOf('GT'),
    channel: { media_properties: { source_sid: sidOf('CH') } },
  }),
  found(channelSenders, { sid: sidOf('XE'), status: 'OFFLINE' }),
  found(memoryStores, { stores: ['one'] }),
];

/** A reading of one of the rows that look for such products. */
const FAILED_CHANNELS: Given = {
  from: chatServices,
  read: reading([], {
    failures: [{ failure: 'server_error', status: 500, code: null, parents: [] }],
  }),
};

const RCS_SENDER = found(rcsSenders, { sid: sidOf('XE'), status: 'ONLINE' });

/** The rules of the rows about the account's designation. */
export const ACCOUNT_DESIGNATION_RULES: RuleCases = {
  'ACCT-01': {
    'ATTESTED while a statement about the BAA, dated no later than the run, is in force; MANUAL while it is missing, is dated later, or has expired.':
      [
        ...STATED_OR_MANUAL,
        when('MANUAL', stated({ attested_at: '2026-12-01' })),
        when('MANUAL', EXPIRED),
      ],
  },
  'ACCT-02': {
    'ATTESTED by the name of the Edition; MANUAL without it.': STATED_OR_MANUAL,
  },
  'ACCT-03': {
    'No API shows the flag, so each account SID in scope needs a dated attestation.': [
      when('MANUAL', stated({ scope: { accounts: 'all' } })),
    ],
    'MANUAL while none is in force; FAIL for a SID that the API lists and that is left out while others are attested.':
      [when('MANUAL'), when('MANUAL', EXPIRED), when('FAIL', ANOTHER_ACCOUNT, OF_OTHER)],
  },
  'ACCT-04': {
    'ATTESTED by a statement that the accounts in scope are linked, or with `na` that the BAA was initiated before 6 June 2024; MANUAL without one.':
      [when('ATTESTED', stated()), when('ATTESTED', stated({ answer: 'na' })), when('MANUAL')],
    'With an organization SID and token, the run shows whether the account belongs to the organization; that supports the statement, but closes nothing by itself.':
      [
        when('MANUAL', found(organizationAccounts, { account_sid: ACCOUNT })),
        when('MANUAL', found(organizationAccounts, { account_sid: OTHER_ACCOUNT })),
      ],
  },
  'ACCT-05': {
    'ATTESTED by the ticket’s number and the SIDs that it covers, or with `na` if the BAA was initiated after 6 June 2024; MANUAL without either.':
      [...STATED_OR_MANUAL, when('ATTESTED', stated({ answer: 'na' }))],
  },
  'ACCT-06': {
    'The API lists the active subaccounts; each needs its own attestation, and is MANUAL without one.':
      [when('MANUAL', SUBACCOUNTS)],
    'FAIL for one that is left out while others are attested.': [
      when('FAIL', SUBACCOUNTS, ANOTHER_ACCOUNT, OF_OTHER),
    ],
    'One that is suspended or closed keeps its data: MANUAL until its parent account’s statement names it by its SID.':
      [when('MANUAL', CLOSED), when('ATTESTED', CLOSED, CLOSED_IS_NAMED)],
    'An account that is not a subaccount is otherwise NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', found(ownAccounts, active(ACCOUNT, ACCOUNT))),
    ],
  },
  'ACCT-07': {
    'Never PASS, because the guide warns elsewhere against relying on inheritance.': [
      when('MANUAL', SUBACCOUNTS),
    ],
    'Each subaccount is MANUAL until its flag is attested, a suspended or closed one by its parent account’s statement that names it.':
      [
        when('MANUAL', SUBACCOUNTS),
        when('ATTESTED', SUBACCOUNTS, stated()),
        when('MANUAL', CLOSED),
        when('ATTESTED', CLOSED, CLOSED_IS_NAMED),
      ],
  },
  'ACCT-08': {
    'FAIL for a subaccount that is left out while others are attested; otherwise ATTESTED by the request for it, or with `na` if all were designated at once, or MANUAL.':
      [
        when('FAIL', SUBACCOUNTS, ANOTHER_ACCOUNT, OF_OTHER),
        when('ATTESTED', SUBACCOUNTS, stated()),
        when('ATTESTED', SUBACCOUNTS, stated({ answer: 'na', scope: { accounts: [ACCOUNT] } })),
        when('MANUAL', SUBACCOUNTS),
      ],
    'A suspended or closed one is MANUAL until its parent account’s statement names it.': [
      when('MANUAL', CLOSED),
      when('ATTESTED', CLOSED, CLOSED_IS_NAMED),
    ],
    'An account that is not a subaccount is otherwise NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', found(ownAccounts, active(ACCOUNT, ACCOUNT))),
    ],
  },
  'ACCT-09': {
    'ATTESTED by a statement that each account of the organization is designated or holds no PHI; MANUAL while it is missing or has expired, since a project may have been created after it.':
      [...STATED_OR_MANUAL, when('MANUAL', EXPIRED)],
  },
  'ACCT-10': {
    'REVIEW for any other, and for a configuration of Conversation Orchestrator or Conversational Intelligence v3 or a store of Conversation Memory, which are not eligible according to their own pages; never FAIL on its own: usage does not show whether PHI was involved.':
      [
        when('REVIEW', usage('channels-whatsapp')),
        when('REVIEW', usage('channels-whatsapp'), phiIn('WhatsApp')),
        when('REVIEW', usage('frontline-users')),
        when('REVIEW', found(orchestratorConfigurations, {})),
        when('REVIEW', found(intelligenceConfigurations, {})),
        when('REVIEW', found(memoryStores, { stores: ['one'] })),
      ],
    'With no other in twelve months, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('sms', 'calls', 'lookup-identity-match')),
    ],
  },
  'ACCT-11': {
    'MANUAL while it is missing or has expired, and those rows stay REVIEW; NOT_APPLICABLE with no sign of any; a product that it puts in the PHI scope makes them FAIL.':
      [
        when('MANUAL', usage('email')),
        when('MANUAL', usage('email'), EXPIRED),
        of('GEN-02', when('REVIEW', usage('email'))),
        when('NOT_APPLICABLE', usage('sms')),
        ...INELIGIBLE.map((given) => when('MANUAL', given)),
        when('ATTESTED', found(flexEmailStatus, { status: 'active' }), statedOf('SendGrid')),
        when('MANUAL', found(flexEmailStatus, { status: 'active' }), statedOf('WhatsApp')),
        when('ERROR', FAILED_CHANNELS),
        of('GEN-02', when('FAIL', usage('email'), phiIn('SendGrid'))),
      ],
    'RCS outside Verify has no row of its own: in that scope it is FAIL here.': [
      when('FAIL', RCS_SENDER, phiIn('RCS')),
      when('FAIL', usage('rcs-messages'), phiIn('RCS')),
      when('MANUAL', RCS_SENDER),
      when('ATTESTED', RCS_SENDER, phiIn('WhatsApp')),
    ],
  },
  'ACCT-12': {
    'A usage category that maps to no product is REVIEW, so that a new product does not count as eligible by default.':
      [when('REVIEW', usage('something-new'))],
    'With every category mapped, it is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('sms', 'email')),
    ],
  },
  'ACCT-13': {
    'ATTESTED by a dated statement of the version that was read, best renewed every 180 days; it never fails.':
      [when('ATTESTED', stated()), when('NOT_TESTABLE'), when('WARN', DENIED)],
  },
  'ACCT-14': {
    'Done by Twilio; the row never fails.': [when('NOT_TESTABLE'), when('WARN', DENIED)],
  },
  'ACCT-15': {
    'ATTESTED by an acknowledgement that Twilio may look at content after complaints or other signs of risk.':
      [when('ATTESTED', stated())],
    'MANUAL without it.': [when('MANUAL')],
  },
  'ACCT-16': {
    'ATTESTED by a dated architecture review or risk analysis of what was built on Twilio; MANUAL without one.':
      STATED_OR_MANUAL,
  },
  'ACCT-17': {
    'It takes the worst verdict of its rows and adds no reading beyond which services are in use; rows that are special considerations do not count for it.':
      [when('FAIL', found(sipDomains, { sid: sidOf('SD'), secure: false }))],
  },
};
