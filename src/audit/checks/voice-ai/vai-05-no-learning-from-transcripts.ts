import { intelligenceServices } from '../../endpoints/voice-ai/intelligence-services';
import { unsaid } from '../../evidence/unsaid';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/** Twilio does not keep the data of Intelligence services, as it never does for a HIPAA account. */
export const vai05: Check = {
  id: 'VAI-05',
  reads: [intelligenceServices],
  judge: (account) => {
    const services = account.items(intelligenceServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Intelligence service'));
    const findings = services.flatMap(({ sid, data_logging }): GradedFinding[] => {
      if (data_logging === false) return [];
      if (data_logging === null) return [unsaid(sid, 'data_logging')];
      const message = 'on: a sign that the account is not designated for HIPAA';
      return [{ verdict: 'FAIL', resource: sid, field: 'data_logging', message }];
    });
    return worstOf(findings, judgement('PASS'));
  },
};
