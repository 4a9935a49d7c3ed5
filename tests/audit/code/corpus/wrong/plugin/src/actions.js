export function accept(task) {
  console.error('failed', task.attributes);
  throw new Error(`no record of ${task.attributes.name}`);
}
