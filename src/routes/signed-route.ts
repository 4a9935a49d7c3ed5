import { type Answer, refusal, toTwilioResponse } from '../http/answer';
import type { FunctionContext, FunctionEvent, FunctionHandler } from '../http/function-handler';
import { HttpError } from '../http/http-error';
import { isDeployed } from '../http/is-deployed';
import { log } from '../log/log';
import { SettingError } from '../settings/setting-error';
import { readSettings, type Settings } from '../settings/settings';
import { refuseUnsigned } from '../signature/refuse-unsigned';
import { checkSignatureOptions, type SignatureOptions } from '../signature/signature-options';
import type { Platform } from './platform';

/** A signed request from a route's point of view. */
export interface SignedRequest {
  /** The request's parameters, from query and body. */
  readonly parameters: FunctionEvent;
  readonly settings: Settings;
  /** False on a developer's machine. */
  readonly deployed: boolean;
  /** When the Function was called, in milliseconds of `performance.now()`. */
  readonly startedAt: number;
  readonly platform: Platform;
}

/** Answers a signed request, or throws an {@link HttpError} or {@link SettingError}. */
export type Route = (request: SignedRequest) => Promise<Answer>;

/**
 * A Function that answers signed requests with a route.
 *
 * Calls back exactly once, and never with an error: the runtime would send its message and stack to
 * the caller.
 *
 * @param options How requests other than forms are signed.
 * @throws {TypeError} at start-up, for an option that is unknown or of the wrong type.
 */
export function signedRoute(
  route: Route,
  platform: Platform,
  options: SignatureOptions = {},
): FunctionHandler {
  checkSignatureOptions(options);
  return async function answerSignedRequest(context, event, callback) {
    const startedAt = performance.now();
    const answer =
      refuseUnsigned(context, event, options) ??
      (await answerOf(route, { context, event, platform, startedAt }));
    callback(null, toTwilioResponse(answer, platform.createResponse));
  };
}

interface Call {
  readonly context: FunctionContext;
  readonly event: FunctionEvent;
  readonly platform: Platform;
  readonly startedAt: number;
}

async function answerOf(
  route: Route,
  { context, event, platform, startedAt }: Call,
): Promise<Answer> {
  try {
    return await route({
      parameters: event,
      settings: readSettings(context),
      deployed: isDeployed(context),
      startedAt,
      platform,
    });
  } catch (error) {
    if (error instanceof HttpError) {
      log({ error: error.code, ...error.details });
      return refusal(error.status, error.code);
    }
    if (error instanceof SettingError) {
      log({ error: error.code, setting: error.setting, problem: error.problem });
      return refusal(500, error.code);
    }
    // A bug. Its message may quote the event, so only the class of the error is logged.
    log({ error: 'internal_error', class: error instanceof Error ? error.name : typeof error });
    return refusal(500, 'internal_error');
  }
}
