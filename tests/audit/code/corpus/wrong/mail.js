const mail = require('@sendgrid/mail');
exports.send = (body) => fetch('https://api.sendgrid.com/v3/mail/send', { method: 'POST', body });
