import { expect, test } from '@jest/globals';
import { type ActorSources, actorUserId } from '../../../src/audit/access-log/actor-user-id';

const JANE = { username: 'jane', uid: 1000 };
const ROOT = { username: 'root', uid: 0 };

test.each<[string, Partial<ActorSources>, string | null]>([
  ['who was given', { given: 'jane@example.com' }, 'jane@example.com'],
  [
    'who was given, before the environment',
    { given: 'a', environment: { HIPAA_GUARD_ACTOR: 'b' } },
    'a',
  ],
  ['the environment’s, before the user', { environment: { HIPAA_GUARD_ACTOR: 'b' } }, 'b'],
  ['the user', {}, 'jane'],
  ['the user, when the environment’s is empty', { environment: { HIPAA_GUARD_ACTOR: '' } }, 'jane'],
  ['nobody, when the user is the administrator', { user: ROOT }, null],
  ['nobody, when the user has no name', { user: null }, null],
  ['who was given, by a user without a name', { given: 'jane', user: null }, 'jane'],
  ['nobody, in a pipeline', { environment: { CI: 'true' } }, null],
  [
    'who was given, in a pipeline',
    { given: 'github:jane', environment: { CI: 'true' } },
    'github:jane',
  ],
  ['nobody, when what was given is empty', { given: '' }, null],
  ['nobody, when what was given is a sentence', { given: 'the night shift' }, null],
])('the actor is %s', (_who, sources, actor) => {
  expect(actorUserId({ given: undefined, environment: {}, user: JANE, ...sources })).toBe(actor);
});
