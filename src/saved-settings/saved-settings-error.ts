import { ExpectedError } from '../errors/expected-error';

/**
 * The settings before a change cannot be saved, or a file does not hold saved settings. The message
 * says which, and holds no value.
 */
export class SavedSettingsError extends ExpectedError {
  override readonly name = 'SavedSettingsError';
  readonly code = 'saved_settings_unusable';
}
