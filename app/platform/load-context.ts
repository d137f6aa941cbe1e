import "@remix-run/node";

declare module "@remix-run/node" {
  /** What the server knows about a request before any loader runs. */
  interface AppLoadContext {
    cspNonce: string;
    /** Address of the client, believed only through the configured number of proxies. */
    clientAddress: string;
    requestId: string;
    /** Set by the server when a loader or action met a database that cannot answer; the answer becomes a 503. */
    databaseIsLost?: boolean;
    /** The form that the request carried, for the page that says to send it again. */
    sentFields?: () => Promise<[name: string, value: string][]>;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
