export function accept(task) {
  console.error('accept failed', task.taskSid, 'E42');
  throw new Error('no record');
}
