import { dayOf } from '../../../terminal/day';
import { pluralise } from '../../../terminal/pluralise';
import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../endpoints/runtime/serverless-services';
import { gradedFacts } from '../../evidence/code/code-judgement';
import { deployedBuilds } from '../../evidence/code/deployed-builds';
import { DEPLOYED_CODE, seenCode, USER_FOLDERS } from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** The end of a Node.js version's support. Source: the Node.js Release Working Group's schedule. */
const END_OF_LIFE: Readonly<Record<string, string>> = {
  node8: '2019-12-31',
  node10: '2021-04-30',
  node12: '2022-04-30',
  node14: '2023-04-30',
  node16: '2023-09-11',
  node18: '2025-04-30',
  node20: '2026-04-30',
  node22: '2027-04-30',
  node24: '2028-04-30',
};

/**
 * Functions, which have no row of their own: the number of services, their runtimes, and the texts
 * in their code that hold an identifier, as whoever opens the Console or the API reads them.
 */
export const rt07: Check = {
  id: 'RT-07',
  reads: [serverlessServices, serverlessEnvironments, serverlessBuilds, ...DEPLOYED_CODE],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const services = account.items(serverlessServices);
    const today = dayOf(account.now);
    const ended = deployedBuilds(account).filter(
      ({ runtime }) => (END_OF_LIFE[runtime ?? ''] ?? today) < today,
    );
    const inCode = seenCode(account).facts.filter(({ line }) => line !== null);
    const texts = gradedFacts(inCode, [
      ['identifier_in_text', 'WARN', 'a text in the code holds an identifier'],
    ]);
    return whenFound(
      [
        ...ended.map(({ sid, runtime }) => ({
          resource: sid,
          field: 'runtime',
          message: `${runtime} is past its end of life: hardening, which no source document asks for`,
        })),
        ...texts.filter(({ resource }) => !account.covered('RT-07', resource ?? '')),
      ],
      'WARN',
      services.length === 0
        ? judgement('NOT_APPLICABLE', note('no Serverless service'))
        : judgement(
            'NOT_TESTABLE',
            note(`${pluralise(services.length, 'Serverless service')}; nothing to test`),
          ),
    );
  },
};
