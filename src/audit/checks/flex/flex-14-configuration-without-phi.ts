import { IDENTIFIER_KINDS, type IdentifierKind } from '../../../filter/detectors/detector';
import { flexConfiguration } from '../../endpoints/flex/flex-configuration';
import type { IdentifierCounts } from '../../fields/identifier-counts';
import type { Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const FIELDS = [
  'public_attributes',
  'attributes',
  'ui_attributes',
  'crm_attributes',
  'taskrouter_worker_attributes',
  'plugin_service_attributes',
] as const;

/** Kinds that are normal in settings: they need a look, but prove nothing. */
const ORDINARY_KINDS: readonly IdentifierKind[] = [
  'url',
  'ip',
  'date',
  'mac',
  'device',
  'zip',
  'digits',
];

interface Hit {
  readonly field: (typeof FIELDS)[number];
  readonly kinds: readonly IdentifierKind[];
  readonly counts: IdentifierCounts;
}

/** The free-form objects of the Flex configuration hold no PHI. Detection is incomplete. */
export const flex14: Check = {
  id: 'FLEX-14',
  reads: [flexConfiguration],
  judge: (account) => {
    const hits = account.items(flexConfiguration).flatMap((configuration) =>
      FIELDS.flatMap((field) => {
        const counts = configuration[field] ?? {};
        const kinds = IDENTIFIER_KINDS.filter((kind) => counts[kind] !== undefined);
        return kinds.length === 0 ? [] : [{ field, kinds, counts }];
      }),
    );
    const grave = hits.some(({ kinds }) => kinds.some((kind) => !ORDINARY_KINDS.includes(kind)));
    return whenFound(
      hits.map(toFinding),
      grave ? 'FAIL' : 'REVIEW',
      judgement('NOT_TESTABLE', note('nothing found, which proves nothing')),
    );
  },
};

function toFinding({ field, kinds, counts }: Hit): Finding {
  const found = kinds.map((kind) => `${kind} (${counts[kind]})`).join(', ');
  const audience = field === 'public_attributes' ? ', readable by anybody' : '';
  return { resource: null, field, message: `texts that look like ${found}${audience}` };
}
