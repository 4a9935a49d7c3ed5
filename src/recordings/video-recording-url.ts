/** Where the media of a video recording are. Source: Twilio docs, "Video Recordings". */
export function videoRecordingUrl(sid: string): string {
  return `https://video.twilio.com/v1/Recordings/${sid}/Media`;
}
