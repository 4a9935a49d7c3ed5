// The minimum that parses an event and removes something: hand-written for these callbacks, by
// names only. It judges no values, counts nothing and knows one wire form.
import { namesIn } from '../peers/preserved-names.mjs';

const FIELDS = new Set([
  ...['AccountSid', 'WorkspaceSid', 'EventType', 'Sid', 'Timestamp', 'TimestampMs'],
  ...['ResourceType', 'ResourceSid', 'TaskSid', 'TaskAge', 'TaskPriority', 'TaskVersion'],
  ...['TaskAssignmentStatus', 'TaskQueueSid', 'TaskQueueName', 'TaskChannelSid'],
  ...['TaskChannelUniqueName', 'TaskCompletedReason', 'TaskQueueEnteredDate', 'WorkflowSid'],
  ...['WorkflowName', 'WorkspaceName', 'OperatingUnitSid', 'WorkerSid', 'ReservationSid'],
]);
const ATTRIBUTES = new Set(
  namesIn('').filter((name) => !/^(?:conversations|customers)$/.test(name)),
);
const CONVERSATIONS = new Set(namesIn('conversations'));
const CUSTOMERS = new Set(namesIn('customers'));

export function pickByNames(fields) {
  const event = pick(fields, FIELDS);
  const attributes = JSON.parse(fields.TaskAttributes);
  event.TaskAttributes = pick(attributes, ATTRIBUTES);
  if (attributes.conversations !== undefined) {
    event.TaskAttributes.conversations = pick(attributes.conversations, CONVERSATIONS);
  }
  if (attributes.customers !== undefined) {
    event.TaskAttributes.customers = pick(attributes.customers, CUSTOMERS);
  }
  return event;
}

function pick(source, names) {
  const picked = {};
  for (const name in source) {
    if (names.has(name)) picked[name] = source[name];
  }
  return picked;
}
