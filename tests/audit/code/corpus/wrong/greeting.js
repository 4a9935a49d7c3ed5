exports.handler = (context, event, callback) => {
  const response = new Twilio.twiml.VoiceResponse();
  response.say('Dr. Jane Roe expects you, call 415-555-0100');
  response.say(`The number on file is SSN 078-05-1120, ${event.name}`);
  callback(null, response);
};
