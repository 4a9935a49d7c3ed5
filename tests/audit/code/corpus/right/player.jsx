export function Player({ sid }) {
  return <audio src={`/recordings/${sid}`} controls />;
}
export async function recording(event, response) {
  const media = await fetch(event.RecordingUrl, { headers: { authorization: basic() } });
  response.body = media.body;
}
