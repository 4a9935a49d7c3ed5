import type { Shape } from './shape';

const FLEX_IDENTITY = 'support.twilio.com article 42799965656987';
const DIAL_PAD = 'twilio-labs/function-templates, experimental-flex-dialpad';
const SURVEY = 'public Functions of post-call surveys';
const IDENTITY = 'mara_2Elindqvist_40clinic_2Eexample_2Ecom';

/** People in the encodings of Twilio's identities and addresses. */
export const IDENTITY_SHAPES: readonly Shape<object>[] = [
  removed("a worker's contact_uri as a source", DIAL_PAD, { source: `client:${IDENTITY}` }),
  removed('a worker who was called', DIAL_PAD, { queue: `client:${IDENTITY}` }),
  removed("a worker's identity as a survey attribute", SURVEY, {
    conversation_attribute_6: IDENTITY,
  }),
  removed("a worker's identity as the team's id", FLEX_IDENTITY, { handling_team_id: IDENTITY }),
  removed('an identity that names its owner', FLEX_IDENTITY, {
    handling_department_name: 'client:Mara_20Lindqvist',
  }),
  removed('an identity of digits', FLEX_IDENTITY, { source: 'client:_2B15555550123' }),
  removed('an address encoded for a URL', 'public web chat code', {
    conversation_attribute_1: 'mara%40clinic.example.com',
  }),
  {
    name: "a customer's manager by identity, and a tier beside",
    source: FLEX_IDENTITY,
    mode: 'guarded',
    input: { customers: { customer_manager: `client:${IDENTITY}`, category: 'tier_2' } },
    kept: { customers: { category: 'tier_2' } },
    gone: [IDENTITY],
  },
  {
    name: "a worker's identity as the team's id",
    source: FLEX_IDENTITY,
    mode: 'strict',
    input: { conversations: { handling_team_id: IDENTITY, handling_department_id: 'dr-okafor' } },
    kept: { conversations: {} },
    gone: [IDENTITY, 'dr-okafor'],
  },
  {
    name: "a team's name in the place of its id",
    source: 'public Flex plugins that write the team as its name and its id',
    mode: 'guarded',
    input: {
      conversations: {
        handling_team_id: 'Team 12',
        handling_team_name: 'Team 12',
        handling_department_id: 'Mara Lindqvist',
      },
    },
    kept: { conversations: { handling_team_id: 'Team 12', handling_team_name: 'Team 12' } },
    gone: ['Mara Lindqvist'],
  },
];

function removed(name: string, source: string, conversations: Record<string, string>) {
  const shape: Shape<object> = {
    name,
    source,
    mode: 'guarded',
    input: { conversations },
    kept: { conversations: {} },
    gone: Object.values(conversations),
  };
  return shape;
}
