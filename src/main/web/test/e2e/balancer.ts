import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One address in front of several nodes, each connection goes to the first of them that answers. */
export async function balance(...nodes: string[]): Promise<{ url: string; close: () => void }> {
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    open.add(browser);
    browser.on('error', () => browser.destroy()).on('close', () => open.delete(browser));
    pass(browser, nodes.map((node) => Number(new URL(node).port)));
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const close = () => {
    for (const browser of open) browser.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function pass(browser: Socket, [port, ...others]: number[]): void {
  if (port === undefined) return void browser.destroy();
  const node = connect(port, '127.0.0.1');
  const next = () => pass(browser, others);
  node.once('error', next);
  node.once('connect', () => {
    node.off('error', next).on('error', () => browser.destroy());
    node.on('close', () => browser.destroy());
    browser.on('close', () => node.destroy());
    browser.pipe(node).pipe(browser);
  });
}
