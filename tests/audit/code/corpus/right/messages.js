const STOP = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'START', 'HELP'];
exports.handler = async (context, event, callback) => {
  const twiml = new Twilio.twiml.MessagingResponse();
  if (STOP.includes(event.Body.trim().toUpperCase())) await optOuts.add(event.From);
  else if (!(await isOptedOut(event.From))) {
    await context.getTwilioClient().messages.create({ to: event.to, body: 'Hello', tags: { campaign: 'spring' } });
  }
  callback(null, twiml);
};
