/** All that lies outside the origin of a page: whatever is sent there comes to one server, and is counted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Outside {
  /** What came, in order; whoever has looked empties it. */
  readonly reached: string[];
  /** For a browser: everything goes by this server but what belongs to the origin itself. */
  readonly proxy: (origin: string) => { readonly server: string; readonly bypass: string };
  close(): void;
}

export async function openOutside(): Promise<Outside> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  // Encrypted lines and sockets begin with asking for a tunnel.
  server.on('connect', (request, socket) => {
    reached.push(`${request.method} ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    reached,
    // By the first rule nothing on one's own computer is left out because it lies there.
    proxy: (origin) => ({
      server: `http://127.0.0.1:${port}`,
      bypass: ['<-loopback>', new URL(origin).host].filter((rule) => rule !== '').join(','),
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
