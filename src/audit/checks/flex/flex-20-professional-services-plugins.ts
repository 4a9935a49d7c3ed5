import { flexUploadedPlugins } from '../../endpoints/flex/flex-uploaded-plugins';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Plugins of Twilio's Professional Services, identified by their published names, are reviewed. */
export const flex20: Check = {
  id: 'FLEX-20',
  reads: [flexUploadedPlugins],
  judge: (account) => {
    const plugins = account.items(flexUploadedPlugins).filter(({ archived }) => archived !== true);
    if (plugins.length === 0) return judgement('NOT_APPLICABLE', note('no plugin'));
    return whenFound(
      plugins.flatMap(({ sid, unique_name }) =>
        unique_name === null
          ? []
          : [{ resource: sid, field: 'unique_name', message: `named as ${unique_name}` }],
      ),
      'REVIEW',
      judgement('NOT_TESTABLE', note('no name matches; names may have been changed')),
    );
  },
};
