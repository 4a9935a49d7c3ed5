/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a moment in UTC, such as `2026-11-22`; of a number, milliseconds since the epoch. */
export function dayOf(moment: Date | number): string {
  return new Date(moment).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY_MS);
}

/** The number of days from one day to another; negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** True for a day of the calendar: `Date.parse` takes February 31st for a day in March. */
export function isDay(text: string): boolean {
  const time = Date.parse(text);
  return DAY.test(text) && !Number.isNaN(time) && dayOf(time) === text;
}
