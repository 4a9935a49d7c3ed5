/** The moment that many days before another, as ISO 8601 in UTC. */
export function daysBefore(moment: Date, days: number): string {
  const before = new Date(moment);
  before.setUTCDate(before.getUTCDate() - days);
  return before.toISOString();
}
