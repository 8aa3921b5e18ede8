package io.swapstead.trades;

import io.swapstead.core.Failure;
import io.swapstead.trades.Step.Kind;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One negotiation as it stands, and the rules of what may become of it: no database, no bus, no clock. Each move answers the step
 * to store, or throws a Failure that carries the state: CONFLICT when the trade has moved on, FORBIDDEN when it is the other's
 * move.
 *
 * @param turnUserId whose move it is while terms are open
 * @param version raised by every change
 * @param offeredAt when the current terms were made
 * @param cancelAskedBy who wants to cancel what both agreed on
 * @param handedOver whether the copies have changed hands
 */
record Trade(
        long id,
        long proposerId,
        long recipientId,
        Status status,
        @Nullable Long turnUserId,
        int revision,
        int version,
        Instant offeredAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant completedAt,
        @Nullable Long cancelAskedBy,
        boolean handedOver,
        Parcel fromProposer,
        Parcel fromRecipient) {
    /** How long one waits for the other to send before ending the trade alone. */
    static final Duration SENDS_WITHIN = Duration.ofDays(7);
    /** How long after both have sent a trade completes by itself. */
    static final Duration ARRIVES_WITHIN = Duration.ofDays(14);
    /** How long after its completion a trade may be disputed. */
    static final Duration DISPUTED_WITHIN = Duration.ofDays(14);

    private static final String THEIR_MOVE = "It is the other side's move.";

    long other(long user) {
        return user == proposerId ? recipientId : proposerId;
    }

    Parcel from(long user) {
        return user == proposerId ? fromProposer : fromRecipient;
    }

    /** New terms; they hold as long as the ones before would have. */
    Step counter(long by, int seenVersion, Instant now) {
        requireVersion(seenVersion);
        requireTurn(by, seenVersion, now, THEIR_MOVE);
        Status to = status == Status.PENDING ? Status.COUNTERED : Status.PENDING;
        Instant expires = now.plus(Duration.between(offeredAt, expiresAt));
        return new Step(Kind.COUNTERED, to, other(by), revision + 1, expires, null, null, null);
    }

    Step accept(long by, int seenRevision, int seenVersion, Instant now) {
        requireVersion(seenVersion);
        if (seenRevision != revision) {
            throw conflict("The terms have changed.");
        }
        requireTurn(by, seenVersion, now, THEIR_MOVE);
        return step(Kind.ACCEPTED, Status.ACCEPTED, null, null);
    }

    Step decline(long by, @Nullable Integer seenVersion, Instant now) {
        requireVersion(seenVersion);
        requireTurn(by, seenVersion, now, THEIR_MOVE);
        return step(Kind.DECLINED, Status.DECLINED, "declined", null);
    }

    /**
     * Takes an offer back, or ends what both agreed on: together, or alone when the other has kept one waiting for too long, which
     * is the other's fault.
     */
    Step cancel(long by, @Nullable Integer seenVersion, Instant now) {
        requireVersion(seenVersion);
        if (status.open()) {
            return withdraw(by, seenVersion, now);
        }
        if (!status.underWay()) {
            throw conflict("This trade can no longer be cancelled.");
        }
        if (cancelAskedBy != null && cancelAskedBy != by) {
            return step(Kind.CANCELLED, Status.CANCELLED, "agreed", null);
        }
        Instant patienceEnds = Objects.requireNonNull(acceptedAt).plus(SENDS_WITHIN);
        if (!from(other(by)).underWay() && !now.isBefore(patienceEnds)) {
            return step(Kind.CANCELLED, Status.CANCELLED, "not_sent", other(by));
        }
        if (cancelAskedBy != null) {
            throw conflict("You have asked to cancel already. The other side has to agree.");
        }
        return new Step(Kind.CANCEL_ASKED, status, null, revision, expiresAt, by, null, null);
    }

    private Step withdraw(long by, @Nullable Integer seenVersion, Instant now) {
        requireTurn(other(by), seenVersion, now, "This offer is the other side's. Decline it instead.");
        return step(Kind.CANCELLED, Status.CANCELLED, "withdrawn", null);
    }

    Step ship(long by) {
        requireUnderWay();
        if (!from(by).due()) {
            throw conflict("You have nothing to send in this trade.");
        }
        if (from(by).sent()) {
            throw conflict("You have recorded what you sent already.");
        }
        return step(Kind.SHIPPED, Status.IN_TRANSIT, null, null);
    }

    Step receive(long by) {
        requireUnderWay();
        Parcel expected = from(other(by));
        if (!expected.sent()) {
            throw conflict("The other side has not sent anything yet.");
        }
        if (expected.settled()) {
            throw conflict("You have confirmed the receipt already.");
        }
        return step(Kind.RECEIVED, Status.IN_TRANSIT, null, null);
    }

    /** What falls due by itself: an offer expires; a trade completes that has arrived, or long since must have. */
    Optional<Step> due(Instant now) {
        if (status.open() && !now.isBefore(expiresAt)) {
            return Optional.of(step(Kind.EXPIRED, Status.EXPIRED, "expired", null));
        }
        if (status != Status.IN_TRANSIT) {
            return Optional.empty();
        }
        Instant longAgo = now.minus(ARRIVES_WITHIN);
        boolean arrived = (fromProposer.settled() && fromRecipient.settled())
                || (fromProposer.underWaySince(longAgo) && fromRecipient.underWaySince(longAgo));
        return arrived ? Optional.of(step(Kind.COMPLETED, Status.COMPLETED, null, null)) : Optional.empty();
    }

    private boolean bothSent() {
        return fromProposer.underWay() && fromRecipient.underWay();
    }

    /** A copy that it needs is gone. */
    Optional<Step> invalidate() {
        return status.open()
                ? Optional.of(step(Kind.INVALIDATED, Status.INVALID, "copy_gone", null))
                : Optional.empty();
    }

    /** Contact has ended: nobody's fault. */
    Optional<Step> end() {
        return status.open()
                ? Optional.of(step(Kind.CANCELLED, Status.CANCELLED, "unavailable", null))
                : Optional.empty();
    }

    /** Somebody has left for good: only what both have sent goes on. It is their fault if the other had sent and they had not. */
    Optional<Step> leave(long gone) {
        if (!status.underWay() || bothSent()) {
            return end();
        }
        boolean owes = !from(gone).underWay() && from(other(gone)).sent();
        return Optional.of(step(Kind.CANCELLED, Status.CANCELLED, "unavailable", owes ? gone : null));
    }

    Step freeze(Instant now) {
        boolean fresh = completedAt != null && now.isBefore(completedAt.plus(DISPUTED_WITHIN));
        if (!status.underWay() && !(status == Status.COMPLETED && fresh)) {
            throw conflict("A trade can be disputed from its acceptance until 14 days after its completion.");
        }
        return step(Kind.DISPUTED, Status.DISPUTED, null, null);
    }

    /**
     * The end of a dispute.
     *
     * @param stands whether it shall count as completed if both have sent; it is cancelled otherwise
     * @param fault through whom, if it is cancelled
     */
    Step resolve(boolean stands, @Nullable Long fault) {
        if (status != Status.DISPUTED) {
            throw conflict("This trade is not in dispute.");
        }
        return stands && bothSent()
                ? step(Kind.RESOLVED, Status.COMPLETED, null, null)
                : step(Kind.RESOLVED, Status.CANCELLED, "dispute", fault);
    }

    private Step step(Kind kind, Status to, @Nullable String reason, @Nullable Long fault) {
        Long asked = to.underWay() ? cancelAskedBy : null;
        return new Step(kind, to, null, revision, expiresAt, asked, reason, fault);
    }

    private void requireVersion(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw conflict("This trade has changed since you looked at it.");
        }
    }

    private void requireCurrent(Instant now) {
        if (!status.open()) {
            throw conflict("This offer is no longer open.");
        }
        if (!now.isBefore(expiresAt)) {
            throw conflict("This offer has expired.");
        }
    }

    /** Whoever does not say what they have seen may just have been too late, which is CONFLICT. */
    private void requireTurn(long whose, @Nullable Integer seenVersion, Instant now, String otherwise) {
        requireCurrent(now);
        if (!Objects.equals(turnUserId, whose)) {
            throw seenVersion == null
                    ? conflict(otherwise)
                    : Failure.forbidden(otherwise).with("current", state());
        }
    }

    private void requireUnderWay() {
        if (!status.underWay()) {
            throw conflict("This trade is not being carried out.");
        }
    }

    /** A refusal that tells the state as it is. */
    Failure conflict(String why) {
        return Failure.conflict(why).with("current", state());
    }

    private JsonObject state() {
        return new JsonObject()
                .put("id", id)
                .put("status", status.word())
                .put("version", version)
                .put("current_revision", revision)
                .put("turn_user_id", turnUserId)
                .put("cancel_asked_by", cancelAskedBy);
    }
}
