import { Server, ServerCredentials } from '@grpc/grpc-js';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import {
  SupportedMethod,
  SupportedMethods,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import { append, batchAppend, type Faults } from './appending';
import { read } from './reading';
import { StandInStore } from './store';

/** A real server takes 1 MiB in one append unless it is told otherwise; Throughline asks for its most, 16 MiB. */
const MAX_APPEND_BYTES = 16 * 1_024 * 1_024;
/** Said to clients, so that a log of connections cannot be taken for a real server's. */
const VERSION = '26.0.0-stand-in';

export interface StandInOptions {
  readonly maxAppendBytes?: number;
  /** Offer `BatchAppend`, as every server since 21.10 does (the default), or only `Append`. */
  readonly offersBatchAppend?: boolean;
  /** Refuse reads of the whole log, as a server does to an account that is no administrator's. */
  readonly refusesAll?: boolean;
  /** Serve what another one holds: a second door to the same log, for another account. */
  readonly sharing?: KurrentStandIn;
}

/** A stand-in for a KurrentDB server: our own, in memory. It proves what the client and we make of the protocol, no more. */
export class KurrentStandIn {
  readonly faults: Faults = { answersToLose: 0 };
  readonly store: StandInStore;
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly options: StandInOptions) {
    this.store = options.sharing?.store ?? new StandInStore(options.maxAppendBytes ?? MAX_APPEND_BYTES);
  }

  static async start(options: StandInOptions = {}): Promise<KurrentStandIn> {
    const standIn = new KurrentStandIn(options);
    await standIn.comeBack();
    return standIn;
  }

  /** The client waits half a second before it first reads unless it is told to look around more often. */
  get address(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false&discoveryInterval=10`;
  }

  /** Gone at once, in the middle of whatever it was doing. What it holds stays. */
  kill(): void {
    this.server?.forceShutdown();
    this.server = undefined;
    this.store.wake();
  }

  /** Serves again, at the same address, what it held. */
  async comeBack(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 2 * MAX_APPEND_BYTES });
    const { store, faults } = this;
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_call: unknown, answer: (error: null, methods: SupportedMethods) => void) =>
        answer(null, this.supported()),
    });
    server.addService(StreamsService, {
      append: append.bind(undefined, store, faults),
      batchAppend: batchAppend.bind(undefined, store, faults),
      read: (call: Parameters<typeof read>[2]) => void read(store, this.options.refusesAll === true, call),
    });
    this.port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
    this.server = server;
  }

  private supported(): SupportedMethods {
    const methods = new SupportedMethods().setEventStoreServerVersion(VERSION);
    if (this.options.offersBatchAppend === false) return methods;
    const method = new SupportedMethod()
      .setServiceName('event_store.client.streams.Streams')
      .setMethodName('batchappend');
    methods.addMethods(method);
    return methods;
  }
}
