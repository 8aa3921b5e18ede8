declare module '@vertx/eventbus-bridge-client.js' {
  export interface BridgeError {
    failureCode?: number;
    failureType?: string;
    message?: string;
  }
  type Callback = (error: BridgeError | null, message?: { body: unknown }) => void;

  /** The client of the bridge. Its calls throw unless the state is 1, open. */
  export default class EventBus {
    constructor(url: string, options?: Record<string, unknown>);
    state: number;
    defaultHeaders: Record<string, string> | null;
    onopen?: () => void;
    onclose?: (event: { code: number; reason: string }) => void;
    onerror: (error: BridgeError) => void;
    onunhandled: (message: unknown) => void;
    send(address: string, message: unknown, headers: object, callback: Callback): void;
    registerHandler(address: string, callback: Callback): void;
    close(): void;
  }
}
