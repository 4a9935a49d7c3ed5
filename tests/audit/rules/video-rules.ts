import { videoRooms } from '../../../src/audit/endpoints/video/video-rooms';
import { videoRecordingAuthResults } from '../../../src/audit/probes/video-recording-auth';
import {
  code,
  found,
  phiIn,
  type RuleCases,
  stated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const room = (type: string) => found(videoRooms, { sid: sidOf('RM'), type });
const recording = (verdict: string, status: number) =>
  found(videoRecordingAuthResults, { sid: sidOf('RT'), verdict, status });
const VIDEO = usage('group-rooms-participant-minutes');
const DATA_TRACK = usage('group-rooms-data-track');

const MEDIA = 'https://video.twilio.com/v1/Recordings/RT1/Media';
const request = (query: string) => code(`client.request({ uri: \`${MEDIA}${query}\` });`);

/** The rules of the rows about Programmable Video. */
export const VIDEO_RULES: RuleCases = {
  'VIDEO-01': {
    'A `go` or `peer-to-peer` room is REVIEW, and FAIL once it is in the attested PHI scope; `group-small` is WARN, because the guide names Group Rooms only.':
      [
        when('REVIEW', room('go')),
        when('REVIEW', room('peer-to-peer')),
        when('FAIL', room('peer-to-peer'), phiIn('Peer-to-peer Video')),
        when('WARN', room('group-small')),
      ],
    'Rooms are counted by type; finding none is not PASS.': [when('NOT_TESTABLE', room('group'))],
  },
  'VIDEO-02': {
    'PASS for 401, FAIL for a redirect to the media, NOT_TESTABLE without a recording.': [
      when('PASS', recording('protected', 401)),
      when('FAIL', recording('public', 302)),
      when('NOT_TESTABLE', found(videoRecordingAuthResults)),
    ],
  },
  'VIDEO-03': {
    'The scan of the code looks for the `Location` of a media request being stored, logged, e-mailed or given to a browser; a match is FAIL.':
      [
        when(
          'FAIL',
          code(`const answer = fetch(\`${MEDIA}\`); res.json(answer.body.redirect_to);`),
        ),
        when(
          'FAIL',
          code(`const answer = fetch(\`${MEDIA}\`); console.log(answer.body.redirect_to);`),
        ),
      ],
    'A clean scan stays open.': [
      when('NOT_TESTABLE', code(`const answer = fetch(\`${MEDIA}\`); play(answer.body);`)),
    ],
  },
  'VIDEO-04': {
    'ATTESTED by a description of where these URLs go and who can see them; MANUAL without one.': [
      when('ATTESTED', VIDEO, stated()),
      when('MANUAL', VIDEO),
    ],
    'With no sign of Video, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', usage('calls'))],
  },
  'VIDEO-05': {
    'WARN if a media request in the scanned code has no `Ttl`, or one above 300 seconds.': [
      when('WARN', request('')),
      when('WARN', request('?Ttl=3600')),
      when('NOT_TESTABLE', request('?Ttl=300')),
    ],
  },
  'VIDEO-06': {
    'ATTESTED by a BAA for every third party that takes part, or by a statement that there is none; MANUAL otherwise.':
      [when('ATTESTED', DATA_TRACK, stated()), when('MANUAL', DATA_TRACK)],
    'With no sign of DataTrack, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', VIDEO)],
  },
};
