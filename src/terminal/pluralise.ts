/** `1 webhook`, `3 webhooks`; `several` for an irregular plural. */
export function pluralise(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
