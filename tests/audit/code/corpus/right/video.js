const { Readable } = require('stream');
module.exports = async function media(client, res, sid) {
  const answer = await client.request({
    method: 'GET',
    uri: `https://video.twilio.com/v1/Recordings/${sid}/Media?Ttl=60`,
  });
  const media = await fetch(answer.body.redirect_to);
  Readable.fromWeb(media.body).pipe(res);
};
