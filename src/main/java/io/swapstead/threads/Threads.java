package io.swapstead.threads;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may ask the threads of trades. A thread is named by its trade; who is not one of the two finds none. */
public final class Threads {
    /**
     * A message on its way.
     *
     * @param clientId chosen by the sender: the same one stores once, for ever
     * @param content up to 2,000 code points; something of content, card and attachments must be there
     * @param attachmentIds up to 4 photos uploaded to this thread before
     */
    public record Send(
            Actor actor,
            long tradeId,
            @Nullable UUID clientId,
            @Nullable String content,
            @Nullable Long cardId,
            @Nullable List<Long> attachmentIds) {}

    /** A message that is stored, now or {@code replayed} from before. */
    public record Sent(ThreadMessage message, boolean replayed) {}

    /**
     * A part of a thread: from after a place on, what ends before one, what lies between both, or its end.
     *
     * @param limit most messages, from 1 to 100
     */
    public record Look(Actor actor, long tradeId, @Nullable Integer afterSeq, @Nullable Integer beforeSeq, int limit) {}

    public record Edit(Actor actor, long tradeId, long messageId, String content) {}

    public record Delete(Actor actor, long tradeId, long messageId) {}

    /** A reaction that is wanted, or not any more. */
    public record React(Actor actor, long tradeId, long messageId, String emoji, boolean on) {}

    public record Report(Actor actor, long tradeId, long messageId, String reason) {}

    /** Read as far as {@code seq}; further back than before changes nothing. */
    public record Read(Actor actor, long tradeId, int seq) {}

    /** How far somebody has read. */
    public record Mark(long tradeId, long userId, int seq) {}

    public record Type(Actor actor, long tradeId) {}

    public record Mute(Actor actor, long tradeId, boolean muted) {}

    /** A photo that is kept, before any message has it; sizes in bytes and pixels. */
    public record NewPhoto(String key, String thumbnailKey, int bytes, int width, int height) {}

    public record Attach(Actor actor, long tradeId, List<NewPhoto> photos) {}

    public record Attached(List<Attachment> attachments) {}

    public record LookPhoto(Actor actor, long id) {}

    /** Where a photo's two sizes are kept. */
    public record Photo(String key, String thumbnailKey) {}

    /**
     * A message to a person, outside any trade.
     *
     * @param barred whether a restriction keeps the sender from beginning conversations
     */
    public record SendDirect(
            Actor actor, long userId, @Nullable UUID clientId, @Nullable String content, boolean barred) {}

    public record SentDirect(DirectMessage message, boolean replayed) {}

    /** A part of the messages with a person: after an id, before one, between both, or the last ones. */
    public record LookDirect(Actor actor, long userId, @Nullable Long after, @Nullable Long before, int limit) {}

    /** Read as far as a message; null for all. */
    public record ReadDirect(Actor actor, long userId, @Nullable Long id) {}

    public record MuteDirect(Actor actor, long userId, boolean muted) {}

    /**
     * A page of somebody's conversations: what is unread first, then the last changed.
     *
     * @param archived those whose threads are archived, of the last year, instead of all others
     * @param ownTurn only where the next move is theirs
     * @param q part of a name or of a message; null for all
     */
    public record Inbox(
            long userId, boolean archived, boolean ownTurn, @Nullable String q, int limit, @Nullable String cursor) {}

    /** Stores a message; CONFLICT when the thread is archived, contact has ended, or its client id was used for another. */
    public static final Ask<Send, Sent> SEND = new Ask<>("threads.send", Send.class, Sent.class);

    /** The same for sockets, answered with the message alone. */
    public static final Ask<Send, ThreadMessage> SAY = new Ask<>("threads.say", Send.class, ThreadMessage.class);

    /** A thread with some of its messages, as an HTTP body. */
    public static final Ask<Look, Buffer> LOOK = new Ask<>("threads.look", Look.class, Buffer.class);

    /** Changes the own text within 5 minutes; FORBIDDEN or CONFLICT otherwise. */
    public static final Ask<Edit, ThreadMessage> EDIT = new Ask<>("threads.edit", Edit.class, ThreadMessage.class);

    /** Takes back the own message within 5 minutes; its place stays. */
    public static final Ask<Delete, Void> DELETE = new Ask<>("threads.delete", Delete.class, Void.class);

    public static final Ask<React, ThreadMessage> REACT = new Ask<>("threads.react", React.class, ThreadMessage.class);

    /** Calls for the staff; from then on the message stays as it is. */
    public static final Ask<Report, Void> REPORT = new Ask<>("threads.report", Report.class, Void.class);

    public static final Ask<Read, Mark> READ = new Ask<>("threads.read", Read.class, Mark.class);
    public static final Ask<Type, Void> TYPE = new Ask<>("threads.type", Type.class, Void.class);
    public static final Ask<Mute, Void> MUTE = new Ask<>("threads.mute", Mute.class, Void.class);

    /** Notes photos for messages to come; with none it only answers whether that may be done. */
    public static final Ask<Attach, Attached> ATTACH = new Ask<>("threads.attach", Attach.class, Attached.class);

    /** Where a photo is; NOT_FOUND to everyone but the two, and before a message has it, the one who sent it. */
    public static final Ask<LookPhoto, Photo> LOOK_PHOTO =
            new Ask<>("threads.look_photo", LookPhoto.class, Photo.class);

    /** Sends to a connection; NOT_FOUND where there is nobody to see, FORBIDDEN where there is no connection. */
    public static final Ask<SendDirect, SentDirect> SEND_DIRECT =
            new Ask<>("threads.send_direct", SendDirect.class, SentDirect.class);

    /** The messages with a person, as an HTTP body. */
    public static final Ask<LookDirect, Buffer> LOOK_DIRECT =
            new Ask<>("threads.look_direct", LookDirect.class, Buffer.class);

    public static final Ask<ReadDirect, Void> READ_DIRECT =
            new Ask<>("threads.read_direct", ReadDirect.class, Void.class);
    public static final Ask<MuteDirect, Void> MUTE_DIRECT =
            new Ask<>("threads.mute_direct", MuteDirect.class, Void.class);

    /** Threads and direct messages together, as an HTTP body. */
    public static final Ask<Inbox, Buffer> INBOX = new Ask<>("threads.inbox", Inbox.class, Buffer.class);

    private Threads() {}

    /** What else is read with a conversation, in the same transaction; rooms further down implement it, and the wiring hands it in. */
    @FunctionalInterface
    public interface OnRead {
        /**
         * Hears that somebody has read further than before.
         *
         * @param conversation {@code trade:ID} or {@code user:ID}
         * @param messageId of the last message that they have read
         */
        Future<Void> read(Tx tx, long userId, String conversation, long messageId);
    }
}
