/**
 * What a preserved attribute must satisfy:
 *
 * - `keys`: only its name, like Twilio's own filter for Flex Insights, as documented.
 * - `guarded`: its name, a rule for its value, and no identifier in its text.
 * - `strict`: as `guarded`, and its text must be in the configured vocabulary.
 */
export const MODES = ['keys', 'guarded', 'strict'] as const;

export type Mode = (typeof MODES)[number];

export function isMode(value: unknown): value is Mode {
  return (MODES as readonly unknown[]).includes(value);
}
