exports.handler = async (context, event, callback) => {
  const client = context.getTwilioClient();
  await client.calls.create({
    to: 'sip:desk@sip.example.com;transport=tls;secure=true',
    url: 'https://example.com/answer',
    statusCallback: `https://${context.DOMAIN_NAME}/status`,
  });
  const response = new Twilio.twiml.VoiceResponse();
  response.redirect('https://example.com/next');
  response.gather({ action: '/digits', method: 'POST' });
  response.connect().stream({ url: 'wss://known.example.com/stream' });
  callback(null, response);
};
