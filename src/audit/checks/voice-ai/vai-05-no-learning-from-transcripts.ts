import { intelligenceServices } from '../../endpoints/voice-ai/intelligence-services';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

/** Twilio does not keep the data of Intelligence services, as it never does for a HIPAA account. */
export const vai05: Check = {
  id: 'VAI-05',
  reads: [intelligenceServices],
  judge: (account) => {
    const services = account.items(intelligenceServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Intelligence service'));
    return whenFound(
      services
        .filter(({ data_logging }) => data_logging !== false)
        .map(({ sid }) => ({
          resource: sid,
          field: 'data_logging',
          message: 'on: a sign that the account is not designated for HIPAA',
        })),
      'FAIL',
      judgement('PASS'),
    );
  },
};
