/** The moment so many days before another, as ISO 8601 in UTC. */
export function daysBefore(moment: Date, days: number): string {
  return new Date(moment.getTime() - days * 86_400_000).toISOString();
}
