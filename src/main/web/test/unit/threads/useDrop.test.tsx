import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { useDrop } from '../../../src/features/threads/composer/useDrop';

function Conversation({ take }: { take?: (files: File[]) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const over = useDrop(field, take);
  return (
    <section className="thread">
      <div role="log">{over && 'drop it here'}</div>
      <textarea ref={field} />
    </section>
  );
}

const photo = new File(['…'], 'corner.jpg', { type: 'image/jpeg' });

/** Holds a photo over the messages and lets it go; answers whether the browser would have left the page for it. */
function drop(): boolean {
  const log = screen.getByRole('log');
  const dataTransfer = { types: ['Files'], files: [photo], dropEffect: '' };
  fireEvent.dragOver(log, { dataTransfer });
  const dropped = createEvent.drop(log, { dataTransfer });
  fireEvent(log, dropped);
  return !dropped.defaultPrevented;
}

test('a photo dropped anywhere on the conversation is taken', () => {
  const take = vi.fn();
  render(<Conversation take={take} />);
  fireEvent.dragOver(screen.getByRole('log'), { dataTransfer: { types: ['Files'], files: [photo] } });
  screen.getByText('drop it here');
  expect(drop()).toBe(false);
  expect(take).toHaveBeenCalledExactlyOnceWith([photo]);
  expect(screen.queryByText('drop it here')).toBeNull();
});

test('where no photos are sent, a dropped one does not take the page away', () => {
  render(<Conversation />);
  expect(drop()).toBe(false);
  expect(screen.queryByText('drop it here')).toBeNull();
});

test('text that is dragged about is left alone', () => {
  render(<Conversation take={vi.fn()} />);
  const held = createEvent.dragOver(screen.getByRole('log'), { dataTransfer: { types: ['text/plain'], files: [] } });
  fireEvent(screen.getByRole('log'), held);
  expect(held.defaultPrevented).toBe(false);
});
