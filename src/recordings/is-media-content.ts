import { bodyText, type HostAnswer, mediaType } from './host-answer';

/** The first bytes of audio and video files (the formats' specifications; RFC 3533, RFC 9639). */
const SOUND_OR_FILM =
  /^(?:RIFF.{4}(?:WAVE|AVI )|RIFX|FORM.{4}AIF|ID3|\xff[\xe2-\xfd\xff]|OggS|fLaC|#!AMR|\.snd|.{4}ftyp|.E\xdf\xa3)/s;
/** The first bytes of images and PDF. */
const STILL = /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*.|MM.\*|%PDF-)/s;

const SOUND_OR_FILM_TYPE = /^(?:audio|video)\/|^application\/ogg$/;
const STILL_TYPE = /^image\/|^application\/pdf$/;
const SOUND_OR_FILM_NAME = /\.(?:wav|mp3|mp4|m4a|ogg|oga|opus|webm|flac|amr|aac|aiff?|mov|3gp)$/i;

/** The control characters that a text may have: for lines, pages and escapes. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([...Buffer.from('\t\n\v\f\r\u001b')]);
const UTF_16 = /^(?:\xff\xfe|\xfe\xff)/;

/**
 * Whether the body is the media, by its type or first bytes, whatever the status says. An image
 * instead of audio does not count: some rules send one to strangers.
 */
export function isMediaContent(answer: HostAnswer, url: URL): boolean {
  if (answer.body.length === 0) return false;
  const type = mediaType(answer);
  const start = bodyText(answer);
  if (STILL_TYPE.test(type) || STILL.test(start)) return !namesSoundOrFilm(url);
  if (SOUND_OR_FILM_TYPE.test(type) || SOUND_OR_FILM.test(start)) return true;
  const isCompressed = answer.headers['content-encoding'] !== undefined;
  return !isCompressed && !UTF_16.test(start) && !isText(answer.body);
}

/** Whether the URL names an audio or video file, so that a page in its place is something else. */
export function namesSoundOrFilm({ pathname }: URL): boolean {
  return SOUND_OR_FILM_NAME.test(pathname);
}

function isText(body: Buffer): boolean {
  return body.every((byte) => byte >= 0x20 || TEXT_CONTROLS.has(byte));
}
