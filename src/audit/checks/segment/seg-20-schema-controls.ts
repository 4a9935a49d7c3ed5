import { segmentSourceSettings } from '../../endpoints/segment/segment-source-settings';
import { segmentSources } from '../../endpoints/segment/segment-sources';
import { permissiveSettings, settingsBySource } from '../../evidence/segment/blocking-settings';
import { eventSources } from '../../evidence/segment/enabled';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Schema controls: every enabled event source blocks what its tracking plan does not know. */
export const seg20: Check = {
  id: 'SEG-20',
  reads: [segmentSources, segmentSourceSettings],
  judge: (workspace) => {
    const sources = eventSources(workspace);
    if (sources.length === 0) return judgement('NOT_APPLICABLE', note('no enabled event source'));
    const settings = settingsBySource(workspace);
    const findings = sources.flatMap(({ id }) => {
      const own = settings.get(id ?? '');
      const missing = workspace.whole(segmentSourceSettings) ? [null] : [];
      const fields = own === undefined ? missing : permissiveSettings(own);
      return fields.map((field) => ({
        resource: id,
        field,
        message: field === null ? 'the settings are missing' : 'lets unplanned data pass',
      }));
    });
    return whenFound(findings, 'FAIL', judgement('PASS'));
  },
};
