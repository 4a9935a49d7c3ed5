/**
 * A minimal but honest Function, written by hand: checks the signature with Twilio's own package,
 * parses the attributes, and posts the event, signed according to Standard Webhooks. It judges
 * nothing and does not retry. It answers as TaskRouter requires: `204`, with a content type (Twilio
 * docs, "TaskRouter Events reference").
 *
 * @param {'http' | 'https'} scheme Of the Function's URL and the sink's.
 */
export const minimalFunction = (scheme) => `const { createHmac } = require('node:crypto');
const { Agent, request: post } = require('node:${scheme}');
const { validateRequest } = require('twilio');
const agent = new Agent({ keepAlive: true });
exports.handler = (context, { request, ...fields }, callback) => {
  const url = '${scheme}://' + context.DOMAIN_NAME + context.PATH;
  if (!validateRequest(context.AUTH_TOKEN, request.headers['x-twilio-signature'], url, fields)) {
    return callback(new Error('forbidden'));
  }
  const body = JSON.stringify({ ...fields, TaskAttributes: JSON.parse(fields.TaskAttributes) });
  const time = Math.floor(Date.now() / 1000);
  const key = Buffer.from(context.EVENTS_SINK_SECRET.slice(6), 'base64');
  const signature = createHmac('sha256', key)
    .update(fields.Sid + '.' + time + '.' + body)
    .digest('base64');
  const sent = post(context.EVENTS_SINK_URL, {
    agent,
    method: 'POST',
    timeout: 8000,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'webhook-id': fields.Sid,
      'webhook-timestamp': time,
      'webhook-signature': 'v1,' + signature,
    },
  });
  sent.on('timeout', () => sent.destroy());
  sent.on('error', callback);
  sent.on('response', (answer) => {
    answer.resume();
    answer.on('end', () => {
      const response = new Twilio.Response();
      response.setStatusCode(204);
      response.appendHeader('Content-Type', 'application/json');
      callback(null, response);
    });
  });
  sent.end(body);
};`;
