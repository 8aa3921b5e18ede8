package io.swapstead.moderation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.config.Flagging;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.swapstead.trades.Screening;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Judges texts on their way: warns of talk of paying elsewhere, and stops who says the same thing to everybody. */
public final class Listening implements Screening {
    /** Everybody greets and thanks alike. */
    private static final int SHORT = 8;
    /** Seconds after which another try may make sense. */
    private static final int RETRY = 600;

    private record Parties(long one, long other) {}

    private static final Sql<Parties> PARTIES = Sql.of(
            "select proposer_id, recipient_id from trade_proposals where id = $1",
            row -> new Parties(row.getLong("proposer_id"), row.getLong("recipient_id")));

    private final Db db;
    private final Clock clock;
    private final Flagging.RepeatedText rule;
    private final Flags flags;
    private final Echoes echoes;
    /** Between whom trades are never changes. */
    private final Cache<Long, Parties> trades =
            Caffeine.newBuilder().maximumSize(100_000).build();

    public Listening(
            Db db, io.swapstead.db.Cache cache, Clock clock, EventLog events, Live live, Flagging.RepeatedText rule) {
        this.db = db;
        this.clock = clock;
        this.rule = rule;
        this.flags = Flags.of(clock, events, live);
        this.echoes = new Echoes(cache);
    }

    @Override
    public Future<Optional<String>> judge(long senderId, String conversation, String content) {
        return repeated(senderId, conversation, content).map(passed -> PaymentTalk.judge(content));
    }

    private Future<Void> repeated(long sender, String conversation, String content) {
        String plain = PlainText.of(content);
        if (plain.length() < SHORT) {
            return Future.succeededFuture();
        }
        String what =
                UUID.nameUUIDFromBytes(plain.getBytes(StandardCharsets.UTF_8)).toString();
        return recipient(sender, conversation)
                .compose(recipient -> recipient.isEmpty()
                        ? Future.succeededFuture()
                        : echoes.count(
                                        sender,
                                        what,
                                        recipient.get(),
                                        clock.now().toEpochMilli())
                                .compose(told -> told.soon() > rule.personsSoon() || told.daily() > rule.personsDaily()
                                        ? stop(sender, conversation, content, told)
                                        : Future.succeededFuture()));
    }

    private Future<Optional<Long>> recipient(long sender, String conversation) {
        long id = Long.parseLong(conversation.substring(conversation.indexOf(':') + 1));
        if (conversation.startsWith("user:")) {
            return Future.succeededFuture(Optional.of(id));
        }
        Parties known = trades.getIfPresent(id);
        Future<Optional<Parties>> parties = known != null
                ? Future.succeededFuture(Optional.of(known))
                : PARTIES.first(db.sql(), id).onSuccess(found -> found.ifPresent(two -> trades.put(id, two)));
        return parties.map(found -> found.filter(two -> two.one() == sender || two.other() == sender)
                .map(two -> two.one() == sender ? two.other() : two.one()));
    }

    private Future<Void> stop(long sender, String conversation, String content, Echoes.Told told) {
        JsonObject inputs = new JsonObject()
                .put("text", content)
                .put("conversation", conversation)
                .put("persons_10_minutes", told.soon())
                .put("persons_day", told.daily());
        boolean many = told.daily() >= rule.many();
        int weight = many ? rule.weights().grave() : rule.weights().mild();
        return db.tx(tx -> flags.raise(tx, new Suspicion(sender, "repeated_text", weight, inputs)))
                .transform(raised -> Future.failedFuture(new Failure(
                                Failure.Kind.LIMITED,
                                "You have said the same to many people. Write to each what is meant for them.")
                        .with("reason", "repeated_text")
                        .retryAfter(RETRY)));
    }
}
