import type { SettableResource } from './settable-resource';
import type { SettingChange } from './setting-value';

/** What is to be changed in one resource, by one call. */
export interface ResourceChange {
  readonly resource: SettableResource;
  readonly settings: readonly SettingChange[];
}
