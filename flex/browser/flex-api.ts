/**
 * The parts of Flex UI 2 that the plugin uses. Declared here, because Flex is not a dependency but
 * the page that loads the plugin. `flex/test-page` checks them against the types of
 * `@twilio/flex-ui`.
 */
export interface FlexUi {
  readonly Actions: { invokeAction(name: string, payload?: unknown): Promise<unknown> };
  readonly TaskHelper: {
    isCallTask(task: FlexTask): boolean;
    isVideoCallTask(task: FlexTask): boolean;
    /** True for a ringing outbound call, whose reservation is pending. */
    isInitialOutboundAttemptTask(task: FlexTask): boolean;
  };
}

export interface FlexManager {
  /** The Flex configuration, in the REST API's form. */
  readonly serviceConfiguration: {
    readonly ui_attributes?: unknown;
    readonly taskrouter_offline_activity_sid?: string;
  };
  readonly store: {
    getState(): { readonly flex: FlexState };
    subscribe(listener: () => void): unknown;
  };
  readonly events: {
    addListener(
      event: 'workerActivityUpdated',
      listener: (activity: FlexActivity) => void,
    ): unknown;
  };
  /** Texts of Flex and plugins; a customer's plugin may replace them. */
  readonly strings: object;
  readonly workerClient?: { readonly sid: string } | undefined;
}

export interface FlexState {
  readonly session: { readonly loginState: string };
  readonly worker: {
    readonly tasks: ReadonlyMap<string, FlexTask>;
    readonly activity?: FlexActivity | undefined;
    readonly activities: ReadonlyMap<string, FlexActivity>;
  };
  readonly phone: { readonly activeCall?: FlexCall | undefined };
}

export interface FlexTask {
  /** The reservation's SID. */
  readonly sid: string;
  /** The reservation's: `pending`, `accepted`, `wrapping`, or a final status. */
  readonly status: string;
}

export interface FlexActivity {
  readonly sid: string;
  readonly available: boolean;
}

/** The call on the browser's telephone. */
export interface FlexCall {
  isMuted(): boolean;
  disconnect(): void;
}
