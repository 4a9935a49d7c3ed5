// Shows how Twilio writes its requests, for an hour, in an account without patients: it logs lengths,
// digests and yes or no, but no content. Put it into functions/, deploy it, and point an Event Streams
// sink and a workspace's event callback at it. docs/event-streams.md says what to look for.
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
  // biome-ignore lint/suspicious/noConsole: the only way into a Function's log
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
      // Equal for the same event in callback and Event Streams, if both give it the same SID.
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
