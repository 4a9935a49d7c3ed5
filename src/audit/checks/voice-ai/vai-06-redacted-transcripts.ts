import { intelligenceServices } from '../../endpoints/voice-ai/intelligence-services';
import { unsaid } from '../../evidence/unsaid';
import type { Item } from '../../fields/field-reader';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/** Intelligence services redact both text and media. */
export const vai06: Check = {
  id: 'VAI-06',
  reads: [intelligenceServices],
  judge: (account) => {
    const services = account.items(intelligenceServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Intelligence service'));
    const findings = services.flatMap((service) => [
      ...(service.auto_redaction === true ? [] : [unredacted(service, 'auto_redaction')]),
      ...(service.auto_redaction === false || service.media_redaction === true
        ? []
        : [unredacted(service, 'media_redaction')]),
    ]);
    return worstOf(findings, judgement('PASS'));
  },
};

const MESSAGES = {
  auto_redaction: 'text is not redacted',
  media_redaction: 'media are not redacted',
} as const;

function unredacted(
  service: Item<typeof intelligenceServices.fields>,
  field: keyof typeof MESSAGES,
): GradedFinding {
  return service[field] === null
    ? unsaid(service.sid, field)
    : { verdict: 'WARN', resource: service.sid, field, message: MESSAGES[field] };
}
