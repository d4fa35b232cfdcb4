/** A server this package knows how to obtain. */
export type ServerName = 'PostgreSQL' | 'Redis' | 'NATS';
/** A server that it starts where there is one. */
export type OptionalServerName = 'Typesense';

/** Where servers keep their data, how safely, and who hears about it. */
export type ServersOptions = {
  /** Folder for data and logs, e.g. `.local`; created when missing. Each server takes a subfolder of its own. */
  folder: string;
  /** `true` keeps data across runs and syncs it to disk; `false` throws it away at start and stop, and never syncs. */
  durable: boolean;
  /** URLs of servers that already run. One given here is used as it is and nothing is started in its place. */
  given?: {
    /** `DATABASE_URL`: a role that may create databases and roles. */
    postgres?: string | undefined;
    /** `REDIS_URL`. */
    redis?: string | undefined;
    /** `NATS_URL`: JetStream must be enabled. */
    nats?: string | undefined;
  };
  /** Hears what takes time, a line for people each, e.g. "Fetching Redis from Debian". */
  onProgress?: (line: string) => void;
  /** Hears that a server ended without having been stopped. `code` is null when a signal ended it. */
  onExit?: (name: ServerName | OptionalServerName, code: number | null) => void;
};

/** A server that answers. */
export type Server = {
  /** Where it answers, credentials included. */
  url: string;
  /** Ends it within 3 s; a second call waits for the same end. Does nothing to a given server. */
  stop(): Promise<void>;
  /** Its process id; absent when the server was given. */
  pid?: number;
};
