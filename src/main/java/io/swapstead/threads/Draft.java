package io.swapstead.threads;

import io.swapstead.core.Failure;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that may be stored as it stands. */
record Draft(
        long tradeId,
        long senderId,
        UUID clientId,
        @Nullable String content,
        @Nullable Long cardId,
        List<Long> attachmentIds,
        @Nullable String warning) {
    private static final int PHOTOS = 4;

    /** @throws Failure INVALID with the field that is wrong */
    static Draft of(Threads.Send send) {
        if (send.clientId() == null) {
            throw Failure.invalid("client_id", "is required");
        }
        List<Long> photos = Objects.requireNonNullElse(send.attachmentIds(), List.of());
        if (photos.size() > PHOTOS
                || photos.stream().distinct().count() < photos.size()
                || photos.stream().anyMatch(Objects::isNull)) {
            throw Failure.invalid("attachment_ids", "must name at most " + PHOTOS + " photos, each once");
        }
        String content = Content.of(send.content());
        if (content == null && send.cardId() == null && photos.isEmpty()) {
            throw Failure.invalid("content", "is required, or a card, or a photo");
        }
        return new Draft(send.tradeId(), send.actor().userId(), send.clientId(), content, send.cardId(), photos, null);
    }

    Draft with(@Nullable String judged) {
        return new Draft(tradeId, senderId, clientId, content, cardId, attachmentIds, judged);
    }
}
