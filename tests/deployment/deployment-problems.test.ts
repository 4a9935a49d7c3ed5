import { describe, expect, test } from '@jest/globals';
import type { ToolkitCredentials } from '../../src/deployment/credential-problems';
import { deploymentProblems } from '../../src/deployment/deployment-problems';
import type { Deployment } from '../../src/deployment/read-deployment';
import { PROTECTED_ROUTES } from '../../src/routes/all-routes';
import { SETTING_NAMES } from '../../src/settings/settings';
import { sidOf } from '../support/sids';

const CREDENTIALS = { ACCOUNT_SID: sidOf('AC'), AUTH_TOKEN: 'f0'.repeat(16) };
const SINK = {
  EVENTS_SINK_URL: 'https://sink.example.com/events',
  EVENTS_SINK_SECRET: 'whsec_aW52ZW50ZWQgZm9yIHRoaXMgdGVzdCBvbmx5',
};

/** The problems of a deployment that is right, except for what is given. */
function problemsWith(
  variables: Readonly<Record<string, string>>,
  { files: own = [], ...changes }: Partial<Deployment> = {},
  credentials: ToolkitCredentials = {},
): readonly string[] {
  const files = [
    ...PROTECTED_ROUTES.map(({ path }) => ({
      kind: 'function' as const,
      visibility: 'protected' as const,
      path,
      file: `functions${path}.protected.js`,
    })),
    ...own,
  ];
  const all = { ...SINK, ...variables };
  const deployment = {
    files,
    settings: { ...CREDENTIALS, ...all },
    variables: all,
    policy: Buffer.from('{}'),
    runtime: 'node22',
    packageJson: { dependencies: { '@twilio/runtime-handler': '2.0.3' } },
    lost: [],
    misleading: [],
    ...changes,
  };
  return deploymentProblems(deployment, credentials);
}

describe('a deployment', () => {
  test('without mistakes has no problem', () => {
    expect(problemsWith({ GUARD_MODE: 'strict' })).toEqual([]);
  });

  test.each<[ToolkitCredentials, readonly string[]]>([
    [{ username: sidOf('AC') }, []],
    [{ username: sidOf('SK'), password: 'secret' }, []],
    [{ username: sidOf('SK') }, ['--username is an API key: give its secret with --password-file']],
    [{ username: 'deployer', password: 'secret' }, ['--username must be a SID, SK… or AC…']],
  ])('with %j has the problems %j', (credentials, problems) => {
    expect(problemsWith({}, {}, credentials)).toEqual(problems);
  });

  test.each(['node12', 'node18'])('is refused for the runtime %s', (runtime) => {
    expect(problemsWith({}, { runtime })).toEqual([
      "runtime in the toolkit's configuration is too old for these Functions: write node22",
    ]);
  });

  test.each([undefined, 'node20', 'node24'])('may have the runtime %s', (runtime) => {
    expect(problemsWith({}, { runtime })).toEqual([]);
  });

  test.each([{}, { '@twilio/runtime-handler': '1.0.1' }, { '@twilio/runtime-handler': '1.1.3' }])(
    'is refused for the dependencies %j, with which no Function sees a signature',
    (dependencies) => {
      expect(problemsWith({}, { packageJson: { dependencies } })).toEqual([
        expect.stringContaining('npm install --save-exact @twilio/runtime-handler@2.0.3'),
      ]);
    },
  );

  test.each(['1.2.0', '1.3.0', '2.1.0'])('may have the runtime handler %s', (version) => {
    const dependencies = { '@twilio/runtime-handler': version };
    expect(problemsWith({}, { packageJson: { dependencies } })).toEqual([]);
  });

  test.each(['^2.0.3', '~2.0.3', '2.x', 'latest', '*', ''])(
    'is refused for the runtime handler %s, which the toolkit does not accept',
    (version) => {
      const dependencies = { '@twilio/runtime-handler': version };
      expect(problemsWith({}, { packageJson: { dependencies } })).toEqual([
        'package.json must name an exact version of @twilio/runtime-handler, or the toolkit refuses it: npm install --save-exact @twilio/runtime-handler@2.0.3',
      ]);
    },
  );

  test.each([
    'file:hipaa-guard-0.2.0.tgz',
    'file:../forms',
    'link:../forms',
    'workspace:^',
    '../forms',
  ])('is refused for a package at %s, which Twilio cannot install', (version) => {
    const dependencies = { '@twilio/runtime-handler': '2.0.3', forms: version, zod: '^4.0.0' };
    expect(problemsWith({}, { packageJson: { dependencies } })).toEqual([
      expect.stringMatching(/^forms is only on this machine/),
    ]);
  });

  test('has one file for each path', () => {
    const path = '/recordings/auth';
    const own = { kind: 'function', visibility: 'private', path, file: 'own' } as const;
    expect(problemsWith({}, { files: [own] })).toEqual([
      `${path} would exist twice, protected and private`,
    ]);
  });

  test.each([
    ['asset', 'public', '.private.'],
    ['asset', 'protected', '.private.'],
    ['function', 'public', '.protected. or .private.'],
  ] as const)('has no %s that is %s', (kind, visibility, marks) => {
    const files = [{ kind, visibility, path: '/rooms', file: 'rooms' }];
    expect(problemsWith({}, { files })).toEqual([
      `/rooms would be ${visibility}: its name must say ${marks}`,
    ]);
  });

  test.each([
    'TWILIO_AUTH_TOKEN',
    'TWILIO_API_KEY',
    'TWILIO_API_SECRET',
    'TWILIO_ORGANIZATION_TOKEN',
    'SEGMENT_TOKEN',
    'segment_token',
  ])('may not have %s, which only commands need', (name) => {
    expect(problemsWith({ [name]: 'a secret' })).toEqual([
      `${name} would be uploaded: move it from .env to the environment`,
    ]);
  });

  test.each(['HTTPS_PROXY', 'http_proxy'])('may have %s only without a password', (name) => {
    expect(problemsWith({ [name]: 'http://proxy.example.com:8080' })).toEqual([]);
    expect(problemsWith({ [name]: 'http://clinic:secret@proxy.example.com:8080' })).toEqual([
      `${name} would be uploaded: move it from .env to the environment`,
    ]);
  });

  test.each(['DOMAIN_NAME', 'PATH', 'SERVICE_SID', 'ENVIRONMENT_SID'])(
    'may not have %s, which Twilio sets',
    (name) => {
      expect(problemsWith({ [name]: 'clinic' })).toEqual([
        `${name} is set by Twilio: remove it from .env`,
      ]);
    },
  );

  test.each([
    ['GAURD_MODE', 'GUARD_MODE'],
    ['guard_mode', 'GUARD_MODE'],
    ['GUARD-MODE', 'GUARD_MODE'],
    ['EVENT_SINK_URL', 'EVENTS_SINK_URL'],
    ['EVENTS_SINK_SERCET', 'EVENTS_SINK_SECRET'],
    ['AUTH_TOKEN_SECONDRY', 'AUTH_TOKEN_SECONDARY'],
    ['SIGNINGKEY', 'SIGNING_KEY'],
    ['CALLBACK_BASEURL', 'CALLBACK_BASE_URL'],
    ['Account_Sid', 'ACCOUNT_SID'],
  ])('does not accept %s as a variable of the customer’s', (name, meant) => {
    expect(problemsWith({ [name]: 'strict' })).toEqual([
      `${name} is not a setting: write ${meant}, or rename a variable of your own`,
    ]);
  });

  test.each([
    ...['GUARD_NAME', 'CLINIC_NAME', 'SINK_URL', 'API_TOKEN', 'SYNC_SERVICE_SID', 'MODE'],
    ...[
      'TASKROUTER_WORKFLOW_SID',
      'TWILIO_WORKSPACE_SID',
      'SEGMENT_REGION',
      'EVENTS_URL',
      'AUTH_TOKEN_2',
    ],
  ])('may have %s', (name) => {
    expect(problemsWith({ [name]: 'of our own' })).toEqual([]);
  });

  test('is refused when the toolkit would read settings from elsewhere', () => {
    expect(problemsWith({}, { misleading: ['env'] })).toEqual([
      "env in the toolkit's configuration leads it elsewhere: remove it",
    ]);
  });

  test('is refused without a policy: the Functions would use the defaults', () => {
    expect(problemsWith({}, { policy: undefined })).toEqual([
      'the private Asset /policy.json is missing: put policy.private.json into the Assets folder; in a project of your own, init --update writes a blank one',
    ]);
  });

  test('is refused for a policy with bytes that a Function would replace', () => {
    const policy = Buffer.from('{"vocabularies":{"conversations.queue":["Málaga"]}}', 'latin1');
    expect(problemsWith({}, { policy })).toEqual([
      'assets/policy.private.json is not UTF-8; save it as UTF-8',
    ]);
  });

  test('is refused for its policy with the line, and the key that is probably meant', () => {
    const policy = Buffer.from('{\n  "mode": "guarded",\n  "mediaHost": []\n}');
    expect(problemsWith({}, { policy })).toEqual([
      'assets/policy.private.json, line 3: $ has an unknown key; did you mean "mediaHosts"?',
    ]);
    expect(problemsWith({}, { policy: Buffer.from('{\n  "mode": "guarded",\n}') })).toEqual([
      'assets/policy.private.json, line 3: $ is not JSON',
    ]);
  });

  test('may have every setting under its own name', () => {
    const names = SETTING_NAMES.filter((name) => !(name in CREDENTIALS));
    const problems = problemsWith(Object.fromEntries(names.map((name) => [name, 'nonsense'])));
    expect(problems.filter((problem) => problem.includes('is not a setting'))).toEqual([]);
  });
});
