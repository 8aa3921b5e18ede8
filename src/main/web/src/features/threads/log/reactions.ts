import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { toast } from '../../../ui/toasts';
import type { Message } from '../channel';
import { change } from '../thread';

/** Those within reach; the server takes any. Not every machine has a font for them, so these are also drawn. */
export const QUICK = ['👍', '❤️', '🤝', '🔥', '👀', '😂'] as const;

interface Toggle {
  message: Message;
  emoji: string;
  on: boolean;
}

/** Puts a reaction on a message or takes it off: shown at once, taken back when the server refuses. */
export function useReaction(tradeId: number, me: number) {
  const show = ({ message, emoji, on }: Toggle) =>
    change(tradeId, message.seq, (now) => ({ ...now, reactions: toggled(now.reactions, emoji, me, on) }));
  return useMutation({
    mutationFn: ({ message, emoji, on }: Toggle) => {
      const params = { path: { id: tradeId, mid: message.id, emoji } };
      const path = '/trades/{id}/thread/messages/{mid}/reactions/{emoji}';
      return on ? ok(api.PUT(path, { params })) : ok(api.DELETE(path, { params }));
    },
    onMutate: show,
    onError: (error, toggle) => {
      show({ ...toggle, on: !toggle.on });
      toast(Problem.of(error).message, { tone: 'warn' });
    },
  });
}

/** The reactions with one more, or one less, of that person. */
export function toggled(reactions: Message['reactions'], emoji: string, userId: number, on: boolean): Message['reactions'] {
  const others = (reactions[emoji] ?? []).filter((id) => id !== userId);
  const { [emoji]: _before, ...rest } = reactions;
  if (on) return { ...reactions, [emoji]: [...others, userId] };
  return others.length ? { ...reactions, [emoji]: others } : rest;
}
