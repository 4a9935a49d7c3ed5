module.exports = async function media(client, res, sid) {
  const answer = await client.request({
    method: 'GET',
    uri: `https://video.twilio.com/v1/Recordings/${sid}/Media`,
  });
  const location = answer.body.redirect_to;
  console.log(location);
  res.json({ location });
  return client.request({ method: 'GET', uri: `https://video.twilio.com/v1/Recordings/${sid}/Media?Ttl=3600` });
};
