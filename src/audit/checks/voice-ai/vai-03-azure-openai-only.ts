import { pluralise } from '../../../terminal/pluralise';
import { intelligenceServiceOperators } from '../../endpoints/voice-ai/intelligence-service-operators';
import { intelligenceServices } from '../../endpoints/voice-ai/intelligence-services';
import { operatorTypes } from '../../endpoints/voice-ai/operator-types';
import { operators } from '../../endpoints/voice-ai/operators';
import { unsaid } from '../../evidence/unsaid';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

const GENERATIVE = new Set(['text-generation', 'json']);

/**
 * Generative operators run on Azure OpenAI. The API says `openai` for both it and OpenAI itself, so
 * a person has to state it; `amazon` is neither.
 */
export const vai03: Check = {
  id: 'VAI-03',
  reads: [intelligenceServices, intelligenceServiceOperators, operators, operatorTypes],
  judge: (account) => {
    const services = account.items(intelligenceServiceOperators);
    const attached = new Set(services.flatMap(({ operator_sids }) => operator_sids ?? []));
    if (attached.size === 0) {
      const silent = services.filter(({ operator_sids }) => operator_sids === null);
      if (silent.length > 0) {
        const unknown = silent.map(({ service_sid }) => unsaid(service_sid, 'operator_sids'));
        return judgement('NOT_TESTABLE', ...unknown);
      }
      return judgement('NOT_APPLICABLE', note('no operator is attached to a service'));
    }
    const types = account.items(operatorTypes);
    const typeOf = new Map(account.items(operators).map((each) => [each.sid, each.operator_type]));
    const findings = [...attached].flatMap((sid): GradedFinding[] => {
      const name = typeOf.get(sid) ?? null;
      const type = types.find((each) => name !== null && [each.name, each.sid].includes(name));
      const graded = (verdict: GradedFinding['verdict'], message: string) => [
        { verdict, resource: sid, field: 'operator_type', message },
      ];
      if (type === undefined) return graded('MANUAL', 'its provider is not known');
      if (type.provider === 'openai') {
        return graded('MANUAL', 'provider openai: whether it is Azure OpenAI is not shown');
      }
      const generative = type.output_type !== null && GENERATIVE.has(type.output_type);
      return type.provider === 'amazon' && generative
        ? graded('FAIL', 'generative, and its provider is amazon')
        : [];
    });
    return worstOf(
      findings,
      judgement('MANUAL', note(`attached to services: ${pluralise(attached.size, 'operator')}`)),
    );
  },
};
