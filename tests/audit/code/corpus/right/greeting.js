exports.handler = (context, event, callback) => {
  const response = new Twilio.twiml.VoiceResponse();
  response.say('Our doors open on January 5, 2026. See https://example.com for more.');
  response.dial({ callerId: '+14155550100' }, event.desk);
  callback(null, response);
};
