import { flexConfiguration } from '../../endpoints/flex/flex-configuration';
import { codeJudgement, findingAt } from '../../evidence/code/code-judgement';
import { DEPLOYED_CODE, factsOf, seenCode, USER_FOLDERS } from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import type { GradedFinding } from '../../model/finding';

/** Plugins do not log or throw data of tasks or customers, which Flex may collect. */
export const flex18: Check = {
  id: 'FLEX-18',
  reads: [...DEPLOYED_CODE, flexConfiguration],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const seen = seenCode(account);
    const logged = factsOf(seen, 'data_logged').filter(({ detail }) => detail === 'plugin');
    const collects = account
      .items(flexConfiguration)
      .filter((each) => each['debugger_integration.console_errors_included'] === true);
    return codeJudgement(seen, [
      ...logged.map(
        (fact): GradedFinding => ({
          verdict: 'FAIL',
          ...findingAt(fact, 'a plugin logs or throws task or customer data'),
        }),
      ),
      ...collects.map(
        ({ flex_instance_sid }): GradedFinding => ({
          verdict: 'WARN',
          resource: flex_instance_sid,
          field: 'debugger_integration.console_errors_included',
          message: 'Flex collects console errors',
        }),
      ),
    ]);
  },
};
