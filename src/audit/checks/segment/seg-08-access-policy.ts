import { segmentUsers } from '../../endpoints/segment/segment-users';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Who may do everything: a number for the review of access, which decides. */
export const seg08: Check = {
  id: 'SEG-08',
  reads: [segmentUsers],
  judge: (workspace) => {
    const users = workspace.items(segmentUsers);
    const owners = users.filter(({ permissions }) =>
      permissions?.some(({ roleName }) => roleName === true),
    );
    return judgement('MANUAL', note(`${owners.length} of ${users.length} users own the workspace`));
  },
};
