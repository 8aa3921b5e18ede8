import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import type { Me } from '../../api/types';
import type { Conversation } from './conversation';
import { asMessage, directQuery, loadEarlierDirect, muteDirect, showDirectRead, type Direct } from './direct';
import { useReconnect } from './useReconnect';

/** Direct messages with somebody. */
export function useDirect(userId: number, me: Me) {
  const query = useQuery(directQuery(userId));
  const { data, isFetching, refetch } = query;
  useReconnect(refetch);
  const markRead = useCallback(
    (id: number) => {
      showDirectRead(userId, userId, id);
      void ok(api.PUT('/messages/{user_id}/read', { params: { path: { user_id: userId } }, body: { id } })).catch(() => undefined);
    },
    [userId],
  );
  const conversation = useMemo<Conversation | undefined>(
    () =>
      data && {
        messages: data.messages.map((message) => asMessage(message, message.sender_id === me.id ? me : data.user)),
        lastRead: { [me.id]: readUpTo(data.messages, userId), [userId]: readUpTo(data.messages, me.id) },
        fresh: !isFetching,
        closed: data.connected ? undefined : 'unconnected',
        earlier: data.earlier,
        loadEarlier: () => loadEarlierDirect(userId),
        markRead,
        muted: data.muted,
        mute: (muted) => void muteDirect(userId, muted),
      },
    [data, isFetching, me, userId, markRead],
  );
  return { query, conversation };
}

/** The last message of that sender that the other one has read. */
function readUpTo(messages: readonly Direct[], senderId: number): number {
  return messages.findLast(({ sender_id, read_at }) => sender_id === senderId && read_at !== null)?.id ?? 0;
}
