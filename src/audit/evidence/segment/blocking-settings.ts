import { segmentSourceSettings } from '../../endpoints/segment/segment-source-settings';
import type { AccountView } from '../../model/check';

type Settings =
  ReturnType<typeof settingsBySource> extends ReadonlyMap<string, infer Each> ? Each : never;

/** The settings of each enabled source, by the source's id. */
export function settingsBySource(workspace: AccountView) {
  return new Map(
    workspace.items(segmentSourceSettings).map((each) => [each.parents.at(-1) ?? '', each]),
  );
}

const UNPLANNED = [
  'data.settings.track.allowUnplannedEvents',
  'data.settings.track.allowUnplannedEventProperties',
  'data.settings.identify.allowUnplannedTraits',
  'data.settings.group.allowUnplannedTraits',
] as const;

const BLOCKING = ['BLOCK', 'OMIT_PROPERTIES', 'OMIT_TRAITS'];

/**
 * The settings by which a source lets through what its tracking plan does not know or forbids.
 *
 * A missing setting lets through. Violations are blocked either by the common reaction, or by both
 * of the older settings.
 */
export function permissiveSettings(settings: Settings): readonly string[] {
  const unplanned = UNPLANNED.filter((field) => settings[field] !== false);
  const violations = [
    violation(
      'track',
      settings['data.settings.track.commonEventOnViolations'],
      settings['data.settings.track.allowEventOnViolations'],
      settings['data.settings.track.allowPropertiesOnViolations'],
    ),
    violation(
      'identify',
      settings['data.settings.identify.commonEventOnViolations'],
      settings['data.settings.identify.allowTraitsOnViolations'],
    ),
    violation(
      'group',
      settings['data.settings.group.commonEventOnViolations'],
      settings['data.settings.group.allowTraitsOnViolations'],
    ),
  ];
  return [...unplanned, ...violations.flat()].map((field) => field.replace('data.settings.', ''));
}

function violation(
  call: string,
  reaction: string | null,
  ...allowed: readonly (boolean | null)[]
): readonly string[] {
  const blocks = BLOCKING.includes(reaction ?? '') || allowed.every((each) => each === false);
  return blocks ? [] : [`data.settings.${call}.commonEventOnViolations`];
}
