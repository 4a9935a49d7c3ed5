import { segmentAuditEvents } from '../../endpoints/segment/segment-audit-events';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * No campaign is sent from Engage. No API lists campaigns, but the audit trail has changes to them.
 */
export const seg44: Check = {
  id: 'SEG-44',
  reads: [segmentAuditEvents],
  judge: (workspace) => {
    const types = workspace.items(segmentAuditEvents).flatMap(({ type }) => type ?? []);
    const ofCampaigns = [...new Set(types)].filter((type) => /broadcast|journey/i.test(type));
    return whenFound(
      ofCampaigns.map((type) => ({
        resource: null,
        field: 'type',
        message: `the audit trail has ${type}`,
      })),
      'REVIEW',
      judgement('MANUAL', note('no change to a broadcast or a journey; the row needs a statement')),
    );
  },
};
