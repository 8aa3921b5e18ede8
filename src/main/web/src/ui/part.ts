import { lazy, type ComponentType } from 'react';

type Shown<Component> = Component extends ComponentType<infer Props> ? ComponentType<Props> : never;

/** A component that comes with a chunk of its own, once it is shown. */
export function part<Chunk, Name extends keyof Chunk>(load: () => Promise<Chunk>, name: Name): Shown<Chunk[Name]> {
  const loaded = () => load().then((chunk) => ({ default: chunk[name] as ComponentType }));
  return lazy(loaded) as unknown as Shown<Chunk[Name]>;
}
