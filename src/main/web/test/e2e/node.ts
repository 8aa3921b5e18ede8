import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../../..', import.meta.url));
/** What starts the application; another command than the built one can be tried by this variable. */
const command = process.env.SWAPSTEAD_COMMAND ?? 'java -XX:+UseSerialGC -jar target/swapstead.jar';
const patience = 120_000;

/** One running node of the application. */
export interface AppNode {
  url: string;
  /** The options by which another node shares its stores. */
  stores: string[];
  stop: () => Promise<void>;
  /** Ends it without a word, as a power cut does. */
  kill: () => Promise<void>;
}

/** Starts a node with these options of `serve`; waits until it answers. */
export async function startNode(options: string[]): Promise<AppNode> {
  const [program = '', ...words] = command.split(' ');
  const child = spawn(program, [...words, 'serve', ...options], { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  let said = '';
  const ready = new Promise<string>((done, failed) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      const url = /^ready (http:\S+)/m.exec(said)?.[1];
      if (url) done(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', failed);
    void ended.then(() => failed(new Error(`The application ended before it was ready:\n${said}`)));
    setTimeout(() => failed(new Error(`The application is not ready after ${patience / 1000} s:\n${said}`)), patience).unref();
  });
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  const [stop, kill] = [end('SIGTERM'), end('SIGKILL')];
  try {
    const url = await ready;
    return { url, stores: /--postgres-url \S+ --redis-url \S+/.exec(said)?.[0].split(' ') ?? [], stop, kill };
  } catch (error) {
    await stop();
    throw error;
  }
}
