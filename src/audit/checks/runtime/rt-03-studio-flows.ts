import { pluralise } from '../../../terminal/pluralise';
import { studioFlows } from '../../endpoints/runtime/studio-flows';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import type { FlowHit } from '../../fields/flow-definition';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const MESSAGES: Readonly<Record<FlowHit, string>> = {
  whatsapp_address: 'an address of WhatsApp',
  messenger_address: 'an address of Messenger',
  rcs_address: 'an address of RCS',
  autopilot_widget: 'hands over to Autopilot',
  assistant_widget: 'hands over to an AI Assistant',
  add_on_lookup: 'a lookup with a Marketplace add-on',
  ineligible_host: 'calls a host of a product that is not eligible',
};

/**
 * Published flows use no ineligible product. What is composed at run time is not visible, so a
 * clean flow proves nothing.
 */
export const rt03: Check = {
  id: 'RT-03',
  reads: [studioFlows, studioRevisions],
  judge: (account) => {
    const revisions = account.items(studioRevisions);
    if (revisions.length === 0) {
      return judgement('NOT_APPLICABLE', note('no Studio flow is published'));
    }
    return whenFound(
      revisions.flatMap(({ sid, definition }) =>
        (definition?.hits ?? []).map(({ widget, hit }) => ({
          resource: sid,
          field: 'definition',
          message: `${widget}: ${MESSAGES[hit]}`,
        })),
      ),
      'FAIL',
      judgement(
        'NOT_TESTABLE',
        note(
          `nothing found in ${pluralise(revisions.length, 'published flow')}, which proves nothing`,
        ),
      ),
    );
  },
};
