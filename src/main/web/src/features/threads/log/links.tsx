import type { ReactNode } from 'react';

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;

/** Text with its web addresses as links; all else stays text. */
export function withLinks(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    parts.push(
      text.slice(from, index),
      <a key={index} className="link" href={url} target="_blank" rel="noreferrer nofollow ugc">
        {url}
      </a>,
    );
    from = index + url.length;
  }
  parts.push(text.slice(from));
  return parts;
}
