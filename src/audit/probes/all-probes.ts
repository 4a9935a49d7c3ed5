import { conversationMedia } from './conversation-media';
import { messageMediaAuth } from './message-media-auth';
import type { Probe } from './probe';
import { publicAssets } from './public-assets';
import { recordingAuth } from './recording-auth';
import { tlsHandshakes } from './tls-handshakes';
import { twimlBins } from './twiml-bins';
import { frontlineCallbacks, unsignedWebhooks } from './unsigned-webhooks';
import { videoRecordingAuth } from './video-recording-auth';

/** The probes that `--probe` runs. */
export const PROBES: readonly Probe[] = [
  recordingAuth,
  messageMediaAuth,
  videoRecordingAuth,
  conversationMedia,
  unsignedWebhooks,
  frontlineCallbacks,
  tlsHandshakes,
  publicAssets,
  twimlBins,
];
