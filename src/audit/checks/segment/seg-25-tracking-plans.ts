import { segmentSourceSettings } from '../../endpoints/segment/segment-source-settings';
import { segmentSources } from '../../endpoints/segment/segment-sources';
import { segmentTrackingPlanSources } from '../../endpoints/segment/segment-tracking-plan-sources';
import { segmentTrackingPlans } from '../../endpoints/segment/segment-tracking-plans';
import { permissiveSettings, settingsBySource } from '../../evidence/segment/blocking-settings';
import { eventSources } from '../../evidence/segment/enabled';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Every enabled event source has a live tracking plan, and blocks what the plan does not know. */
export const seg25: Check = {
  id: 'SEG-25',
  reads: [segmentTrackingPlans, segmentTrackingPlanSources, segmentSources, segmentSourceSettings],
  judge: (workspace) => {
    const sources = eventSources(workspace);
    if (sources.length === 0) return judgement('NOT_APPLICABLE', note('no enabled event source'));
    const planned = new Set(workspace.items(segmentTrackingPlanSources).map(({ id }) => id));
    // A plan without a type may be the live one.
    const arePlansKnown =
      workspace.whole(segmentTrackingPlanSources) &&
      workspace.items(segmentTrackingPlans).every(({ type }) => type !== null);
    const settings = settingsBySource(workspace);
    const hasAllSettings = workspace.whole(segmentSourceSettings);
    const findings = sources.flatMap(({ id }) => {
      const own = settings.get(id ?? '');
      const problems = [
        ...(!planned.has(id) && arePlansKnown ? ['no live tracking plan'] : []),
        ...((own === undefined ? hasAllSettings : permissiveSettings(own).length > 0)
          ? ['the settings let through what the plan forbids (SEG-20)']
          : []),
      ];
      return problems.map((message) => ({ resource: id, field: null, message }));
    });
    return whenFound(findings, 'FAIL', judgement('PASS'));
  },
};
