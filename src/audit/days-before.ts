const DAY_MS = 86_400_000;

/** The same time of day, so many days earlier. */
export function daysBefore(date: Date, days: number): Date {
  return new Date(date.getTime() - days * DAY_MS);
}
