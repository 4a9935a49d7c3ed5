/**
 * What the plugin takes of Flex UI 2, as Flex hands it to a plugin. Written down here, because Flex
 * is no dependency: it is there when the plugin loads. `flex/test-page` holds these to the types of
 * `@twilio/flex-ui`.
 */
export interface FlexUi {
  readonly Actions: { invokeAction(name: string, payload?: unknown): Promise<unknown> };
  readonly TaskHelper: {
    isCallTask(task: FlexTask): boolean;
    isVideoCallTask(task: FlexTask): boolean;
    /** An outbound call that rings: its reservation is pending. */
    isInitialOutboundAttemptTask(task: FlexTask): boolean;
  };
}

export interface FlexManager {
  /** The Flex configuration, as the REST API has it. */
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
  /** Flex's own texts, and those of plugins: a plugin of the customer's may replace them. */
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
  /** Of the reservation. */
  readonly sid: string;
  /** Of the reservation: `pending`, `accepted`, `wrapping` and those that are over. */
  readonly status: string;
}

export interface FlexActivity {
  readonly sid: string;
  readonly available: boolean;
}

/** The call of the browser's telephone. */
export interface FlexCall {
  isMuted(): boolean;
  disconnect(): void;
}
