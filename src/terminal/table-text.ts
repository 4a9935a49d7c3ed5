import { columns } from './columns';

/** The lines of {@link columns} as a text, each with its line break. */
export function tableText(table: Parameters<typeof columns>[0]): string {
  return columns(table)
    .map((line) => `${line}\n`)
    .join('');
}
