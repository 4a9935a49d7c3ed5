const mail = require('./sendgrid-free-mail');
exports.send = (body) => fetch('https://mail.example.com/send', { method: 'POST', body });
