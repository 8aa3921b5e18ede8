package io.swapstead.bus;

import io.micrometer.core.instrument.Metrics;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Typed use of Vert.x's event bus. Records travel as JSON bytes, the same within a node and across nodes; an ask is answered
 * on this node when someone here can, so that a dead peer costs nothing.
 */
public final class Bus {
    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    private static final DeliveryOptions HERE =
            new DeliveryOptions().setLocalOnly(true).setSendTimeout(Limits.ASK_LOCAL.toMillis());
    private static final DeliveryOptions ANYWHERE = new DeliveryOptions().setSendTimeout(Limits.ASK_REMOTE.toMillis());

    private final Vertx vertx;
    private final Set<String> answeredHere = ConcurrentHashMap.newKeySet();

    public Bus(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Asks and awaits the one answer.
     *
     * @return fails with the {@link Failure} of whoever answered, or UNAVAILABLE when nobody did in time
     */
    public <Q, A> Future<A> ask(Ask<Q, A> ask, Q question) {
        DeliveryOptions options = answeredHere.contains(ask.address()) ? HERE : ANYWHERE;
        long asked = System.nanoTime();
        return vertx.eventBus()
                .<Buffer>request(ask.address(), Json.bytes(question), options)
                .onComplete(result -> Metrics.timer(
                                "swapstead.asks", "address", ask.address(), "outcome", outcome(result.cause()))
                        .record(System.nanoTime() - asked, TimeUnit.NANOSECONDS))
                .transform(result -> result.succeeded()
                        ? Future.succeededFuture(decode(result.result().body(), ask.answer()))
                        : Future.failedFuture(failure(ask.address(), result.cause())));
    }

    /** Answers an ask on the context that calls this; whatever is thrown or failed reaches the asker as a Failure. */
    public <Q, A> Future<Void> answer(Ask<Q, A> ask, Function<Q, Future<A>> answerer) {
        MessageConsumer<Buffer> consumer = vertx.eventBus().consumer(ask.address(), message -> {
            Future<A> answer;
            try {
                answer = answerer.apply(decode(message.body(), ask.question()));
            } catch (RuntimeException e) {
                answer = Future.failedFuture(e);
            }
            answer.onComplete(value -> reply(message, value), error -> fail(message, ask.address(), error));
        });
        return consumer.completion().onSuccess(done -> answeredHere.add(ask.address()));
    }

    /** Tells everyone who hears the topic, on every node; may be lost. */
    public <M> void publish(Topic<M> topic, M message) {
        vertx.eventBus().publish(topic.address(), Json.bytes(message));
    }

    /** Hears a topic on the context that calls this. */
    public <M> Future<Void> hear(Topic<M> topic, Consumer<M> listener) {
        return vertx.eventBus()
                .<Buffer>consumer(topic.address(), message -> {
                    try {
                        listener.accept(decode(message.body(), topic.message()));
                    } catch (RuntimeException e) {
                        LOG.warn("a listener of {} failed", topic.address(), e);
                    }
                })
                .completion();
    }

    private static <T> T decode(Buffer body, Class<T> type) {
        if (type == Buffer.class) {
            return type.cast(body);
        }
        return body.length() == 0 ? nothing() : Json.read(body, type);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // an ask that answers Void answers null
    private static <T> T nothing() {
        return null;
    }

    private static <A> void reply(Message<Buffer> message, A answer) {
        message.reply(answer == null ? Buffer.buffer() : Json.bytes(Objects.requireNonNull(answer)));
    }

    private static void fail(Message<Buffer> message, String address, Throwable error) {
        if (error instanceof Failure failure) {
            message.fail(failure.kind().status, failure.toWire());
        } else {
            LOG.error("{} failed", address, error);
            message.fail(Failure.Kind.INTERNAL.status, Failure.Kind.INTERNAL.title);
        }
    }

    private static String outcome(@Nullable Throwable cause) {
        if (cause == null) {
            return "answered";
        }
        boolean heard = cause instanceof ReplyException reply && reply.failureType() == ReplyFailure.RECIPIENT_FAILURE;
        return heard ? "refused" : "nobody";
    }

    private static Failure failure(String address, Throwable cause) {
        if (cause instanceof ReplyException reply && reply.failureType() == ReplyFailure.RECIPIENT_FAILURE) {
            return Failure.fromWire(reply.failureCode(), Objects.requireNonNullElse(reply.getMessage(), ""));
        }
        if (cause instanceof Failure failure) {
            return failure;
        }
        LOG.warn("nobody answered {}: {}", address, cause.toString());
        return Failure.unavailable("This part of the site does not answer just now. Try again in a moment.", 1);
    }
}
