/** `1 webhook`, `3 webhooks`; `several` where it does not end in an `s` alone. */
export function pluralise(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
