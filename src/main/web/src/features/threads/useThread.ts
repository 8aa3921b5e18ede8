import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import type { Conversation } from './conversation';
import { loadEarlier, markThreadRead, muteThread, threadQuery } from './thread';
import { useReconnect } from './useReconnect';

/** The thread of a trade: read once, then kept by events; after a lost connection what was missed is asked for. */
export function useThread(tradeId: number) {
  const query = useQuery(threadQuery(tradeId));
  const { data, isFetching, refetch } = query;
  useReconnect(refetch);
  const markRead = useCallback(
    (seq: number) => {
      markThreadRead(tradeId, seq);
      void ok(api.PUT('/trades/{id}/thread/read', { params: { path: { id: tradeId } }, body: { seq } })).catch(() => undefined);
    },
    [tradeId],
  );
  const earlier = useCallback(() => loadEarlier(tradeId), [tradeId]);
  const conversation = useMemo<Conversation | undefined>(
    () =>
      data && {
        messages: data.messages,
        lastRead: data.last_read,
        fresh: !isFetching,
        closed: data.archived_at !== null ? 'archived' : data.ended ? 'ended' : undefined,
        earlier: (data.messages[0]?.seq ?? 1) > 1,
        loadEarlier: earlier,
        markRead,
        muted: data.muted,
        mute: (muted) => void muteThread(tradeId, muted),
      },
    [data, isFetching, earlier, markRead, tradeId],
  );
  return { query, conversation };
}
