// Looks at how Twilio writes its requests, for an hour, in an account without patients: lengths, digests
// and yes or no, and nothing of what is in them. Put it into functions/, deploy it, and let an Event
// Streams sink and a workspace's event callback lead to it. docs/event-streams.md says what to look for.
const { createHash } = require('node:crypto');

const digestOf = (text) => createHash('sha256').update(text).digest('hex');
/** Enough to see that two are the same. */
const markOf = (text) => digestOf(String(text)).slice(0, 12);

exports.handler = (_context, { request, bodySHA256, ...parameters }, callback) => {
  const headers = request?.headers ?? {};
  const list = Object.values(parameters).filter((value) => typeof value === 'object');
  const events = '0' in parameters ? list : [parameters];
  const data = events.map((event) => jsonOf(event.data));
  const sids = data.map((each) => each?.payload?.sid ?? each?.payload?.Sid);
  // biome-ignore lint/suspicious/noConsole: a Function's log has no other way in
  console.log(
    JSON.stringify({
      content_type: headers['content-type'] ?? null,
      events: events.length,
      is_list: '0' in parameters,
      lengths: events.map((event) => JSON.stringify(event).length),
      data_is_text: events.map((event) => typeof event.data === 'string'),
      // Whether the body is what JSON.stringify writes, of the list or of its one event.
      compact:
        bodySHA256 === undefined
          ? null
          : [events, events[0]].some((body) => digestOf(JSON.stringify(body)) === bodySHA256),
      // The same event's mark is the same by the callback and by Event Streams, if their SIDs are.
      sids: 'Sid' in parameters ? [markOf(parameters.Sid)] : sids.map(markOf),
    }),
  );
  callback(null, '');
};

function jsonOf(value) {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
