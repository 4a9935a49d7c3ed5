import { describe, expect, test } from '@jest/globals';
import { mediaUrlsIn } from '../../src/recordings/media-urls-in';
import { sidOf } from '../support/sids';

const ACCOUNT = sidOf('AC');
const RE = sidOf('RE');
const RT = sidOf('RT');

describe('the media that a request names', () => {
  test.each([
    ['a URL', { RecordingUrl: 'a' }, ['a']],
    [
      'a SID, of a recording of the account',
      { RecordingSid: RE },
      [`https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}/Recordings/${RE}`],
    ],
    [
      'a SID of a video recording',
      { RecordingSid: RT },
      [`https://video.twilio.com/v1/Recordings/${RT}/Media`],
    ],
    [
      'a SID of a video recording, as Twilio’s callback has it, and paths of it',
      {
        StatusCallbackEvent: 'recording-completed',
        RecordingSid: RT,
        RecordingUri: `/v1/Recordings/${RT}`,
        MediaUri: `/v1/Recordings/${RT}/Media`,
      },
      [`https://video.twilio.com/v1/Recordings/${RT}/Media`],
    ],
    ['a URL and the SID of the same recording', { RecordingSid: RE, RecordingUrl: 'a' }, ['a']],
    [
      'the media of a message, in their order',
      { MediaUrl2: 'c', MediaUrl0: 'a', MediaUrl1: 'b', NumMedia: '3', Body: 'x' },
      ['a', 'b', 'c'],
    ],
    [
      'all of these',
      { MediaUrl9: 'd', MediaUrl0: 'c', MediaUrl: 'b', RecordingUrl: 'a' },
      ['a', 'b', 'c', 'd'],
    ],
    ['one several times', { MediaUrl: ['a', 'b', 'a'], MediaUrl19: 'c' }, ['a', 'b', 'a', 'c']],
    ['but none of Studio’s empty variables', { RecordingUrl: '', MediaUrl: ['', 'a'] }, ['a']],
  ])('%s', (_, parameters, urls) => {
    expect(mediaUrlsIn(parameters, ACCOUNT)).toEqual(urls);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
    ['none', { CallSid: 'a' }, ACCOUNT],
    ['none but empty ones', { RecordingUrl: '', RecordingSid: '', MediaUrl0: [] }, ACCOUNT],
    ['none of its own', Object.create({ RecordingUrl: 'a' }), ACCOUNT],
    ['a SID of something else', { RecordingSid: sidOf('CA') }, ACCOUNT],
    ['a SID with a path', { RecordingSid: `${RE}/../x` }, ACCOUNT],
    ['a good one and a SID of something else', { RecordingSid: 'x', MediaUrl: 'a' }, ACCOUNT],
    ['an object', { MediaUrl: { a: 'b' } }, ACCOUNT],
    ['a good one and a number', { RecordingUrl: 'a', MediaUrl0: 7 }, ACCOUNT],
    ['a good one and one in another case', { MediaUrl0: 'a', mediaurl1: 'b' }, ACCOUNT],
    ['a good one and a misspelt one', { RecordingUrl: 'a', MeidaUrl0: 'b' }, ACCOUNT],
    ['a good one and one that only looks like a path’s', { MediaUrl: 'a', MediaUri: 'b' }, ACCOUNT],
    ['a good one and one with too high a number', { MediaUrl: 'a', MediaUrl100: 'b' }, ACCOUNT],
    ['a good one, and it is misspelt to wait', { RecordingUrl: 'a', WaitForMdia: 'true' }, ACCOUNT],
    ['a list in a list', { MediaUrl: [['a']] }, ACCOUNT],
    ['more than a hundred', { MediaUrl: Array(101).fill('a') }, ACCOUNT],
    ['a SID when the account is not known', { RecordingSid: RE }, undefined],
  ])('cannot be checked when it is %s', (_, parameters, accountSid) => {
    expect(() => mediaUrlsIn(parameters, accountSid)).toThrow(
      expect.objectContaining({ code: 'invalid_request' }),
    );
  });
});
