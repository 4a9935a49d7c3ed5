// A fresh process that loads a Function and answers one signed callback: reports the microseconds
// of processor time from `require` to the answer. What serves HTTP is loaded before, as in a
// runtime.
require('node:crypto');
require('node:http');
require('node:https');
const { createSecureContext } = require('node:tls');

const [file, callback, policy, sinkUrl, secret] = process.argv.slice(2);
const { token, fields, url, headers } = JSON.parse(callback);
class Response {
  setStatusCode(status) {
    this.status = status;
  }
  setBody() {}
  appendHeader() {}
  setHeaders() {}
}
globalThis.Twilio = { Response };
globalThis.Runtime = { getAssets: () => ({ '/policy.json': { open: () => policy } }) };
const context = {
  ...{ AUTH_TOKEN: token, EVENTS_SINK_URL: sinkUrl, EVENTS_SINK_SECRET: secret },
  ...{ DOMAIN_NAME: new URL(url).host, PATH: new URL(url).pathname },
};

// Waits until Node.js has read its root certificates in a separate thread, which takes a third of
// what is measured here.
createSecureContext();

const start = process.cpuUsage();
require(file).handler(context, { ...fields, request: { headers } }, (error, response) => {
  const { user, system } = process.cpuUsage(start);
  if (error || response.status >= 300) throw new Error('the callback was not taken');
  process.send(user + system);
  process.disconnect();
  process.exit();
});
