import { DEFAULT_SESSION_SETTINGS, PLUGIN_NAME } from '../../../flex/session-settings';
import { pluralise } from '../../../terminal/pluralise';
import { flexConfiguration } from '../../endpoints/flex/flex-configuration';
import { flexReleasedPlugins } from '../../endpoints/flex/flex-released-plugins';
import { FLEX } from '../../evidence/used-products';
import type { Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** The longest time that needs no review: the plugin's default, which names its source. */
const { idleMinutes: MAX_MINUTES } = DEFAULT_SESSION_SETTINGS;
const SETTINGS = 'ui_attributes.hipaa_guard';

/**
 * Idle sessions end. A released plugin with its minutes set supports a person's statement; no API
 * shows whether it runs in every browser. One of the two without the other is incomplete.
 */
export const flex13: Check = {
  id: 'FLEX-13',
  reads: [...FLEX.reads, flexReleasedPlugins],
  judge: (account) => {
    if (!FLEX.isInUse(account)) return judgement('NOT_APPLICABLE', note('no sign of Flex'));
    const [configuration] = account.items(flexConfiguration);
    const times = configuration?.[SETTINGS] ?? null;
    const plugin = account
      .items(flexReleasedPlugins)
      .find(({ unique_name }) => unique_name === PLUGIN_NAME);
    if (times === null && plugin === undefined) {
      return judgement('MANUAL', note('in use: Flex; only a person can state whether this holds'));
    }
    const amiss = [
      plugin === undefined &&
        finding('unique_name', `${PLUGIN_NAME} is set up, and not in the active release`),
      times === null && finding(SETTINGS, `${PLUGIN_NAME} is released, and no minutes are set`),
      times !== null &&
        times.idle_minutes > MAX_MINUTES &&
        finding(
          SETTINGS,
          `${times.idle_minutes} minutes, and no more than ${MAX_MINUTES} are usual`,
        ),
      configuration?.['offline_config.presence'] === false &&
        finding(
          'offline_config.presence',
          'automatic logout is off: whoever loses the connection keeps their status',
        ),
    ].filter((each) => each !== false);
    const minutes = pluralise(times?.idle_minutes ?? MAX_MINUTES, 'minute');
    return whenFound(
      amiss,
      'REVIEW',
      judgement(
        'MANUAL',
        note(
          `${PLUGIN_NAME} is in the active release, and ends sessions that are idle for ${minutes}: state that this was checked, and that agents work in browsers`,
        ),
      ),
    );
  },
};

function finding(field: string, message: string): Finding {
  return { resource: null, field, message };
}
