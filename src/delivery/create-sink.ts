import { fileURLToPath } from 'node:url';
import { isLoopbackHost } from '../settings/loopback-host';
import { SettingError } from '../settings/setting-error';
import type { Settings } from '../settings/settings';
import { fileSink } from './file-sink';
import type { Sink } from './sink';
import { decodeSecret } from './standard-webhooks';
import { type WebhookSinkOptions, webhookSink } from './webhook-sink';

/**
 * The sink that `EVENTS_SINK_URL` names.
 *
 * PHI must be encrypted on its way, so plain HTTP and files are for a developer's machine.
 *
 * @throws {SettingError} `sink_not_configured`, when there is none or it is not allowed here.
 */
export function createSink(
  settings: Settings,
  deployed: boolean,
  options: WebhookSinkOptions = {},
): Sink {
  const target = settings.EVENTS_SINK_URL;
  if (target === undefined) throw notConfigured('EVENTS_SINK_URL', 'is missing');

  if (/^file:/i.test(target)) {
    if (deployed) throw notConfigured('EVENTS_SINK_URL', 'must be https: when deployed');
    return fileSink(pathOf(target));
  }
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw notConfigured('EVENTS_SINK_URL', 'must be an https: URL');
  }
  if (url.protocol === 'http:' && (deployed || !isLoopbackHost(url.host))) {
    throw notConfigured('EVENTS_SINK_URL', 'may be http: for a loopback host only, not deployed');
  }
  return webhookSink(url, keyOf(settings), options);
}

function keyOf({ EVENTS_SINK_SECRET: secret }: Settings): Buffer {
  if (secret === undefined) throw notConfigured('EVENTS_SINK_SECRET', 'is missing');
  const key = decodeSecret(secret);
  if (key === undefined) {
    throw notConfigured('EVENTS_SINK_SECRET', 'must be whsec_ and a key in base64');
  }
  return key;
}

/** `file:///absolute`, `file:/absolute` and `file:relative`. */
function pathOf(target: string): string {
  if (/^file:\/\//i.test(target)) {
    try {
      return fileURLToPath(target);
    } catch {
      throw notConfigured('EVENTS_SINK_URL', 'must name a file of this machine');
    }
  }
  const path = target.slice('file:'.length);
  if (path === '') throw notConfigured('EVENTS_SINK_URL', 'names no file');
  return path;
}

function notConfigured(setting: string, problem: string): SettingError {
  return new SettingError('sink_not_configured', setting, problem);
}
