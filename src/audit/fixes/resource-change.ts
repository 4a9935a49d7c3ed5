import type { SettableResource } from './settable-resource';
import type { SettingChange } from './setting-value';

/** The changes to one resource, by one call. */
export interface ResourceChange {
  readonly resource: SettableResource;
  readonly settings: readonly SettingChange[];
}
