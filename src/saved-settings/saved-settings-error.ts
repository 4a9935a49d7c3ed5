import { ExpectedError } from '../errors/expected-error';

/**
 * What was set before a change cannot be saved, or a file is not what a change has saved. The
 * message says which, and holds no value.
 */
export class SavedSettingsError extends ExpectedError {
  override readonly name = 'SavedSettingsError';
  readonly code = 'saved_settings_unusable';
}
