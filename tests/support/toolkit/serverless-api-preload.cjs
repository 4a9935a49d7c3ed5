// Loaded by `node --require` into Twilio's toolkit, before any of the toolkit's own code. The
// toolkit itself stays unmodified, but
// - what is meant for Twilio's Serverless API goes to the stand-in of serverless-api.ts: the
//   toolkit has no setting for the API's address, so the function that makes it is replaced;
// - a connection to anything but this machine is refused and noted, for the toolkit swallows the
//   errors of its update checks.
const { appendFileSync } = require('node:fs');
const { Socket } = require('node:net');

const { SERVERLESS_API_CLIENT, SERVERLESS_API_URL, REFUSED_CONNECTIONS } = process.env;

require(SERVERLESS_API_CLIENT).getApiUrl = (_config, product = 'serverless', version = 'v1') =>
  `${SERVERLESS_API_URL}/${product}/${version}`;

const { connect } = Socket.prototype;
Socket.prototype.connect = function connectToLoopback(...args) {
  // node:net passes its arguments on as one list.
  const [target, host] = Array.isArray(args[0]) ? args[0] : args;
  const name = typeof target === 'object' ? target.host : host;
  if (name !== '127.0.0.1') {
    appendFileSync(REFUSED_CONNECTIONS, `${name}\n`);
    throw new Error('refused: not a connection to this machine');
  }
  return connect.apply(this, args);
};
