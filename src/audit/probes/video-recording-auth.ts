import { videoRecordingUrl } from '../../recordings/video-recording-url';
import { videoRecordings } from '../endpoints/video/video-recordings';
import { itemsOf } from '../snapshot/snapshot';
import { MEDIA_VERDICT, mediaStep } from './media-auth';
import { probe, probeResults } from './probe';

export const videoRecordingAuthResults = probeResults('video-recording-auth', MEDIA_VERDICT, [
  videoRecordings,
]);

/** One video recording. */
export const videoRecordingAuth = probe({
  results: videoRecordingAuthResults,
  purpose: 'request a video recording without credentials',
  samples: true,
  steps: async (context) => {
    const [recording] = itemsOf(context.account, videoRecordings);
    if (recording?.sid == null) return [];
    return [mediaStep(videoRecordingUrl(recording.sid), context)];
  },
});
