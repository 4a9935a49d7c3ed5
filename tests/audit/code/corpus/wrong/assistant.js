exports.answer = (id) => {
  const response = new Twilio.twiml.VoiceResponse();
  response.connect().assistant({ id });
  return id ? response : '<Response><Connect><Assistant id="none" /></Connect></Response>';
};
