exports.handler = async (context, event, callback) => {
  const client = context.getTwilioClient();
  await client.calls.create({
    to: 'sip:desk@sip.example.com',
    url: 'http://example.com/answer',
    statusCallback: `http://${context.DOMAIN_NAME}/status`,
  });
  const response = new Twilio.twiml.VoiceResponse();
  response.redirect('http://example.com/next');
  response.gather({ action: '/digits', method: 'GET' });
  response.start().stream({ url: 'ws://media.example.com/stream' });
  response.connect().stream({ url: 'wss://unknown.example.net/stream' });
  response.connect().stream({ url: context.STREAM_URL });
  callback(null, '<Response><Dial><Sip>sip:desk@sip.example.com;transport=tls</Sip></Dial></Response>');
};
