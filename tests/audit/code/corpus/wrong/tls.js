const https = require('https');
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
exports.agent = new https.Agent({ rejectUnauthorized: false });
exports.calls = 'http://api.twilio.com/2010-04-01/Accounts';
exports.socket = 'ws://media.example.com/stream';
