import { afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { type CertificateAuthority, certificateAuthority } from '../servers/certificate-authority';
import { type ApiStandIn, type ApiStandInOptions, apiStandIn } from '../twilio-api/api-stand-in';
import { type EventSink, eventSink, type SinkBehaviour } from './event-sink';

export interface ReconcileServers {
  readonly authority: CertificateAuthority;
  readonly taskRouter: ApiStandIn;
  readonly sink: EventSink;
  /** Starts TaskRouter's API, and replaces a running one. */
  readonly start: (options?: Partial<ApiStandInOptions>) => Promise<void>;
  /** Replaces the sink that accepts everything. */
  readonly sinkThat: (behaviour: (id: string, before: number) => SinkBehaviour) => Promise<void>;
}

/**
 * The source and the sink of `reconcile`, new for each test in the calling file.
 * After each test neither may have received anything wrong.
 */
export function reconcileServers(defaults: Omit<ApiStandInOptions, 'authority'>): ReconcileServers {
  let authority: CertificateAuthority;
  let taskRouter: ApiStandIn | undefined;
  let sink: EventSink;

  beforeAll(() => {
    authority = certificateAuthority();
  });
  beforeEach(async () => {
    sink = await eventSink();
  });
  afterEach(async () => {
    expect(sink.wrong).toEqual([]);
    await sink.close();
    expect(taskRouter?.violations ?? []).toEqual([]);
    await taskRouter?.close();
    taskRouter = undefined;
  });

  return {
    get authority() {
      return authority;
    },
    get taskRouter() {
      if (taskRouter === undefined) throw new Error('not started');
      return taskRouter;
    },
    get sink() {
      return sink;
    },
    async start(options = {}) {
      await taskRouter?.close();
      taskRouter = await apiStandIn({ authority, ...defaults, ...options });
    },
    async sinkThat(behaviour) {
      await sink.close();
      sink = await eventSink(behaviour);
    },
  };
}
