const https = require('https');
exports.agent = new https.Agent({ rejectUnauthorized: true });
exports.calls = 'https://api.twilio.com/2010-04-01/Accounts';
exports.site = 'http://www.twilio.com/docs';
exports.socket = 'ws://localhost:3000/stream';
