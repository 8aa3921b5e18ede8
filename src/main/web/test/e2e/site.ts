import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startNode, type AppNode } from './node';
import { freePorts } from './ports';

declare module 'vitest' {
  interface ProvidedContext {
    /** Two nodes of one cluster, by their addresses. */
    nodes: [string, string];
    /** The options by which a further node joins them. */
    join: string[];
  }
}

/** Starts two clustered nodes on stores of their own, with some demo traders; ends both and leaves nothing behind. */
export default async function site({ provide }: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'swapstead-e2e-'));
  const running: AppNode[] = [];
  const end = async () => {
    for (const node of running.reverse()) await node.stop();
    await rm(folder, { recursive: true });
  };
  const members = await freePorts(2);
  const options = (member: number) => [
    ...['--profile', 'test', '--data-dir', folder, '--http-port', '0', '--management-port', '0'],
    ...['--cluster', '--cluster-port', String(member), '--cluster-members', members.map((port) => `127.0.0.1:${port}`).join()],
  ];
  try {
    const first = await startNode([...options(members[0]!), '--demo-users', '40']);
    running.push(first);
    const second = await startNode([...options(members[1]!), ...first.stores]);
    running.push(second);
    provide('nodes', [first.url, second.url]);
    provide('join', [...options((await freePorts(1))[0]!), ...first.stores]);
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}
