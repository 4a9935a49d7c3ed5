/** The URL of a video recording's media. Source: Twilio docs, "Video Recordings". */
export function videoRecordingUrl(sid: string): string {
  return `https://video.twilio.com/v1/Recordings/${sid}/Media`;
}
