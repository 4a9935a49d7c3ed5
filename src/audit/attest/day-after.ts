const DAY_MS = 86_400_000;

/** The day so many days after another, in UTC: both such as `2026-11-22`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
