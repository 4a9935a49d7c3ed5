/** `1 webhook`, `3 webhooks`; `several` where it ends in more than an `s`. */
export function pluralise(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
