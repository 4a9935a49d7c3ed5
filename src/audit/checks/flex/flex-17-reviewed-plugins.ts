import { flexReleasedPlugins } from '../../endpoints/flex/flex-released-plugins';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Every plugin version of the active release has been reviewed, which only a person can state. */
export const flex17: Check = {
  id: 'FLEX-17',
  reads: [flexReleasedPlugins],
  statedByName: true,
  judge: (account) =>
    whenFound(
      account
        .items(flexReleasedPlugins)
        .flatMap(({ plugin_version_sid: resource, plugin_url, private: isPrivate }) => [
          { resource, field: null, message: 'a plugin version of the active release' },
          ...(plugin_url === null || plugin_url.scheme === 'https'
            ? []
            : [{ resource, field: 'plugin_url', message: 'the plugin is not loaded over https' }]),
          ...(isPrivate === false
            ? [{ resource, field: 'private', message: 'anybody can load the plugin' }]
            : []),
        ]),
      'REVIEW',
      judgement('NOT_APPLICABLE', note('no plugin is released')),
    ),
};
