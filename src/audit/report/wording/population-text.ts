import { isWhole, type Population } from '../../model/population';

/** What was looked at, over all accounts: `87 webhook URLs; 50 of more conversations`. */
export function populationText(populations: readonly Population[]): string {
  const sums = new Map<string, Population>();
  for (const { what, looked_at, total } of populations) {
    const known = sums.get(what) ?? { what, looked_at: 0, total: 0 };
    sums.set(what, {
      what,
      looked_at: known.looked_at + looked_at,
      total: known.total === null || total === null ? null : known.total + total,
    });
  }
  return [...sums.values()].map(partText).join('; ');
}

function partText(population: Population): string {
  const { what, looked_at, total } = population;
  if (!isWhole(population)) return `${looked_at} of ${total ?? 'more'} ${what}`;
  return looked_at > 1 ? `all ${looked_at} ${what}` : `${looked_at} of ${looked_at} ${what}`;
}
