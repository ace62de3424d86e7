import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can fall silent: what is sent is neither carried nor refused, as when a switch or a host dies. */
export interface SilentLine {
  /** The server's URL, over the line. */
  readonly url: string;
  fallSilent(): void;
  /** New connections go through again; those from before stay as dead as they are. */
  speakAgain(): void;
  close(): Promise<void>;
}

export async function silentLine(to: string): Promise<SilentLine> {
  const there = new URL(to);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    sockets.add(near);
    near.on('error', () => undefined);
    if (silent) return;
    const far = connect(Number(there.port), there.hostname);
    sockets.add(far);
    far.on('error', () => undefined);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const here = new URL(to);
  here.port = String((server.address() as AddressInfo).port);
  return {
    url: here.toString(),
    fallSilent: () => {
      silent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    speakAgain: () => {
      silent = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
