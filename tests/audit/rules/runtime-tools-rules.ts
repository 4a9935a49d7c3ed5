import { serverlessBuilds } from '../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../src/audit/endpoints/runtime/serverless-environments';
import { syncServices } from '../../../src/audit/endpoints/runtime/sync-services';
import { publicAssetsResults } from '../../../src/audit/probes/public-assets';
import { twimlBinsResults } from '../../../src/audit/probes/twiml-bins';
import {
  code,
  EXPIRED,
  flow,
  found,
  type RuleCases,
  STATED_OR_MANUAL,
  stated,
  statedOf,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const ENVIRONMENT = found(serverlessEnvironments, { build_sid: sidOf('ZB') });
const build = (fields: object) => found(serverlessBuilds, { sid: sidOf('ZB'), ...fields });
const asset = (visibility: string) =>
  build({ asset_versions: [{ asset_sid: sidOf('ZH'), path: '/logo.png', visibility }] });

const says = (body: string) => flow({ type: 'send-message', properties: { body } });
const CALL_JANE = 'Questions? Call 415-555-0100.';

/** The rules of the rows about runtime tools. */
export const RUNTIME_TOOLS_RULES: RuleCases = {
  'RT-01': {
    'A tool outside the list is REVIEW; with none in twelve months, the row is NOT_APPLICABLE.': [
      when('REVIEW', usage('notify-services')),
      when('REVIEW', usage('studio-engagements', 'ai-assistants-messages')),
      when('NOT_APPLICABLE', usage('studio-engagements', 'functions-executions', 'sync-requests')),
    ],
  },
  'RT-02': {
    'ATTESTED by an access review no older than 90 days; MANUAL without one.': [
      ...STATED_OR_MANUAL,
      when('MANUAL', stated({ attested_at: '2026-11-01', expires_at: '2027-02-15' })),
      when('MANUAL', EXPIRED),
    ],
  },
  'RT-03': {
    'FAIL for a match.': [
      when('FAIL', flow({ type: 'send-message', properties: { to: 'whatsapp:{{to}}' } })),
      when('FAIL', flow({ type: 'send-message', properties: { to: 'messenger:1' } })),
      when('FAIL', flow({ type: 'send-message', properties: { from: 'rcs:clinic_agent' } })),
      when('FAIL', flow({ type: 'send-to-auto-pilot', properties: {} })),
      when(
        'FAIL',
        flow({ type: 'make-http-request', properties: { url: 'https://api.sendgrid.com/v3' } }),
      ),
    ],
    'Values set at run time cannot be seen, so finding nothing is not PASS.': [
      when('NOT_TESTABLE', flow({ type: 'send-message', properties: { to: '{{to}}' } })),
    ],
  },
  'RT-04': {
    'ATTESTED by a rule that says when executions are deleted, and by whom.': [
      when('ATTESTED', says('See you soon'), stated()),
      when('MANUAL', says('See you soon')),
    ],
    'WARN for text in a flow that contains an identifier in a known format: everybody who opens Studio can read it.':
      [when('WARN', says(CALL_JANE)), when('WARN', says(CALL_JANE), stated())],
    'One of your own numbers counts as well; a statement that names the flow takes it out.': [
      when('MANUAL', says(CALL_JANE), statedOf(sidOf('FW'))),
      when('ATTESTED', says(CALL_JANE), statedOf(sidOf('FW')), stated()),
    ],
  },
  'RT-05': {
    'ATTESTED by an access review of the debugger and by handlers whose errors carry no PHI.': [
      when('ATTESTED', code('console.log("done");'), stated()),
      when('MANUAL', code('console.log("done");')),
    ],
    'WARN where code in Functions or in your folder logs or throws a whole event, a task, a person’s data or the whole context.':
      [
        when('WARN', code('exports.handler = (context, event) => console.log(event);')),
        when('WARN', code('exports.handler = (context, event) => console.log(context);')),
      ],
    'What Functions log appears in the Console, their warnings and errors in the debugger; whether that contained PHI cannot be seen, so it is not FAIL.':
      [
        when(
          'WARN',
          code(
            'exports.handler = (context, event) => { throw new Error(JSON.stringify(event)); };',
          ),
        ),
      ],
  },
  'RT-06': {
    'ATTESTED by access control and training for everybody who can call the API from the Console; MANUAL without a statement.':
      STATED_OR_MANUAL,
  },
  'RT-07': {
    'A runtime past its end of life is WARN as hardening, and so is text in the code that contains an identifier in a known format: no document asks for either, and anyone with access to the Console or the API can read the code.':
      [
        when('WARN', ENVIRONMENT, build({ runtime: 'node18' })),
        when('NOT_APPLICABLE', ENVIRONMENT, build({ runtime: 'node22' })),
        when('WARN', code("twiml.say('Call 415-555-0100');")),
      ],
    'A statement that names the Function takes it out.': [
      when('NOT_APPLICABLE', code("twiml.say('Call 415-555-0100');"), statedOf(sidOf('ZH'))),
    ],
  },
  'RT-08': {
    'A service without access control lists is WARN as hardening; no source document asks for them.':
      [
        when('WARN', found(syncServices, { sid: sidOf('IS'), acl_enabled: false })),
        when('NOT_TESTABLE', found(syncServices, { sid: sidOf('IS'), acl_enabled: true })),
      ],
  },
  'RT-09': {
    'One that is not on your reviewed list is REVIEW.': [
      when('REVIEW', ENVIRONMENT, asset('public')),
      when('REVIEW', ENVIRONMENT, asset('protected')),
      when('NOT_TESTABLE', ENVIRONMENT, asset('private')),
      when('ATTESTED', ENVIRONMENT, asset('public'), statedOf(sidOf('ZH'))),
      when('REVIEW', ENVIRONMENT, asset('public'), statedOf(sidOf('ZH', 1))),
    ],
  },
  'RT-10': {
    'FAIL for a match; finding none proves nothing, since detection in text is incomplete.': [
      when('FAIL', found(publicAssetsResults, { asset: sidOf('ZH'), kinds: '078-05-1120' })),
      when('NOT_TESTABLE', found(publicAssetsResults, { asset: sidOf('ZH'), kinds: 'Welcome' })),
    ],
  },
  'RT-11': {
    'The bins that webhooks refer to are fetched with a valid signature and searched in memory; FAIL for a match.':
      [when('FAIL', found(twimlBinsResults, { bin: sidOf('EH'), kinds: 'SSN 078-05-1120' }))],
    'Bins that nothing refers to need an attestation.': [
      when('NOT_TESTABLE', found(twimlBinsResults, { bin: sidOf('EH'), kinds: 'Welcome' })),
      when('ATTESTED', found(twimlBinsResults), stated()),
    ],
  },
};
