import { seg20 } from '../../../../src/audit/checks/segment/seg-20-schema-controls';
import { seg25 } from '../../../../src/audit/checks/segment/seg-25-tracking-plans';
import { segmentSourceSettings } from '../../../../src/audit/endpoints/segment/segment-source-settings';
import { segmentSources } from '../../../../src/audit/endpoints/segment/segment-sources';
import { segmentTrackingPlanSources } from '../../../../src/audit/endpoints/segment/segment-tracking-plan-sources';
import type { RightAccount, RightItem, Wrong } from '../../../support/audit/right-account';

const SETTINGS = 'data.settings';

const UNPLANNED = [
  `${SETTINGS}.track.allowUnplannedEvents`,
  `${SETTINGS}.track.allowUnplannedEventProperties`,
  `${SETTINGS}.identify.allowUnplannedTraits`,
  `${SETTINGS}.group.allowUnplannedTraits`,
];
const REACTIONS = ['track', 'identify', 'group'].map(
  (call) => `${SETTINGS}.${call}.commonEventOnViolations`,
);
/** The older settings, which an answer has instead of the common reaction. */
const ALLOWED = [
  `${SETTINGS}.track.allowEventOnViolations`,
  `${SETTINGS}.track.allowPropertiesOnViolations`,
  `${SETTINGS}.identify.allowTraitsOnViolations`,
  `${SETTINGS}.group.allowTraitsOnViolations`,
];

const SOURCES = {
  of: segmentSources,
  items: [
    { fields: { id: 'source1', enabled: true, 'metadata.slug': 'javascript' } },
    { fields: { id: 'off', enabled: false, 'metadata.slug': 'javascript' } },
    { fields: { id: 'objects', enabled: true, 'metadata.slug': 'salesforce' } },
    {
      fields: { id: 'older', enabled: true, 'metadata.categories': ['website'] },
    },
  ],
};

const STRICT = {
  of: segmentSourceSettings,
  items: [
    strict('source1', [...UNPLANNED.map(off), ...REACTIONS.map((field) => [field, 'BLOCK'])]),
    strict('older', [...UNPLANNED.map(off), ...ALLOWED.map(off)]),
  ],
};

const WRONG: readonly Wrong[] = [
  { of: segmentSources, field: 'enabled', item: 1, value: true, verdict: 'FAIL' },
  { of: segmentSources, field: 'enabled', item: 1, value: undefined, verdict: 'FAIL' },
  { of: segmentSources, field: 'id', value: 'another', verdict: 'FAIL' },
  { of: segmentSources, field: 'metadata.slug', item: 2, value: 'http-api', verdict: 'FAIL' },
  {
    of: segmentSources,
    field: 'metadata.categories',
    item: 2,
    value: ['Server'],
    verdict: 'FAIL',
  },
  {
    of: segmentSources,
    field: 'metadata.isCloudEventSource',
    item: 2,
    value: true,
    verdict: 'FAIL',
  },
  ...UNPLANNED.map((field) => settings(field, true)),
  ...REACTIONS.map((field) => settings(field, 'ALLOW')),
  ...ALLOWED.map((field) => ({ ...settings(field, true), item: 1 })),
  { of: segmentSourceSettings, field: 'parents', value: ['another'], verdict: 'FAIL' },
];

const OPTIONAL = {
  'segment-sources enabled': 'it is looked at as if it were enabled',
  'segment-sources metadata.slug': 'it is looked at as a source of events',
};

/** Workspaces whose sources block unplanned events. */
export const SEGMENT_ACCOUNTS: readonly RightAccount[] = [
  {
    check: seg20,
    resources: [SOURCES, STRICT],
    wrong: WRONG,
    optional: OPTIONAL,
  },
  {
    check: seg25,
    resources: [
      SOURCES,
      STRICT,
      {
        of: segmentTrackingPlanSources,
        items: ['source1', 'older'].map((id) => ({ parents: ['plan1'], fields: { id } })),
      },
    ],
    wrong: [
      ...WRONG,
      { of: segmentTrackingPlanSources, field: 'id', value: 'another', verdict: 'FAIL' },
    ],
    optional: OPTIONAL,
  },
];

function strict(source: string, fields: readonly (readonly unknown[])[]): RightItem {
  return { parents: [source], fields: Object.fromEntries(fields) };
}

function off(field: string): readonly [string, boolean] {
  return [field, false];
}

function settings(field: string, value: unknown): Wrong {
  return { of: segmentSourceSettings, field, value, verdict: 'FAIL' };
}
