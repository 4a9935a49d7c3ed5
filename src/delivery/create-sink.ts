import { fileURLToPath } from 'node:url';
import { isLoopbackHost } from '../settings/is-loopback-host';
import { SettingError } from '../settings/setting-error';
import type { Settings } from '../settings/settings';
import { fileSink } from './file-sink';
import type { Sink, SinkOptions } from './sink';
import { decodeSecret } from './standard-webhooks';
import { webhookSink } from './webhook-sink';

/** Where a sink is made. */
interface Surroundings extends SinkOptions {
  readonly deployed: boolean;
}

/** A kind of sink, recognised by the form of its `EVENTS_SINK_URL`. */
interface SinkForm {
  readonly form: RegExp;
  /** @throws {SettingError} when the target is invalid, or not allowed here. */
  readonly create: (target: string, settings: Settings, surroundings: Surroundings) => Sink;
}

const FORMS: readonly SinkForm[] = [
  { form: /^file:/i, create: createFileSink },
  { form: /^https?:/i, create: createWebhookSink },
];

/**
 * The sink that `EVENTS_SINK_URL` names.
 *
 * PHI must be encrypted in transit, so plain HTTP and files are only for a developer's machine.
 *
 * @throws {SettingError} `sink_not_configured`, when it is missing or not allowed here.
 */
export function createSink(settings: Settings, surroundings: Surroundings): Sink {
  const target = settings.EVENTS_SINK_URL;
  if (target === undefined) throw notConfigured('EVENTS_SINK_URL', 'is missing');
  const kind = FORMS.find(({ form }) => form.test(target));
  if (kind === undefined) throw notConfigured('EVENTS_SINK_URL', 'must be an https: URL');
  return kind.create(target, settings, surroundings);
}

function createFileSink(target: string, _: Settings, { deployed }: Surroundings): Sink {
  if (deployed) throw notConfigured('EVENTS_SINK_URL', 'must be https: when deployed');
  return fileSink(pathOf(target));
}

function createWebhookSink(target: string, settings: Settings, surroundings: Surroundings): Sink {
  const { deployed, ...options } = surroundings;
  if (!URL.canParse(target)) throw notConfigured('EVENTS_SINK_URL', 'must be an https: URL');
  const url = new URL(target);
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
