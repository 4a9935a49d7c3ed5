/** The first of these variables that is not blank, trimmed. */
export function firstSetting(
  environment: Readonly<Record<string, string | undefined>>,
  ...names: readonly string[]
): string | undefined {
  return names.map((name) => environment[name]?.trim()).find((value) => value);
}
