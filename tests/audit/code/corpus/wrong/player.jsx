export function Player({ recording }) {
  return <audio src={recording.RecordingUrl} controls />;
}
export function play(account, sid) {
  const url = `https://api.twilio.com/2010-04-01/Accounts/${account}/Recordings/${sid}.mp3`;
  new Audio(url).play();
}
