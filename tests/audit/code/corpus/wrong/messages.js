exports.handler = async (context, event, callback) => {
  const client = context.getTwilioClient();
  await client.messages.create({
    to: event.to,
    body: 'Hello',
    tags: JSON.stringify({ patient: event.patientName }),
  });
  await client.messages.create({ to: event.to, body: 'Hello', tags: { campaign: event.campaign } });
  const twiml = new Twilio.twiml.MessagingResponse();
  if (event.Body === 'STOP') twiml.message('Bye');
  callback(null, twiml);
};
