package io.swapstead.moderation;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.swapstead.threads.Threads;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others may ask moderation: what people report, what staff see and do about it, and what becomes of it. */
public final class Moderation {
    /** The report as its reporter sees it; IMPOSSIBLE about oneself, or with messages that are not the reporter's to see. */
    public static final Ask<File, JsonObject> REPORT = ask("report", File.class, JsonObject.class);

    public static final Ask<Own, Buffer> OWN_REPORTS = ask("own_reports", Own.class, Buffer.class);

    public static final Ask<Queue, Buffer> QUEUE = ask("queue", Queue.class, Buffer.class);
    public static final Ask<Staff, Buffer> CASE = ask("case", Staff.class, Buffer.class);

    /** How the score comes about: {@code {score, level, addends}}. */
    public static final Ask<Staff, Buffer> EXPLAIN = ask("explain", Staff.class, Buffer.class);

    /** The case; CONFLICT naming the holder, FORBIDDEN for who is no judge in it. */
    public static final Ask<Staff, Buffer> CLAIM = ask("claim", Staff.class, Buffer.class);

    public static final Ask<Staff, Buffer> RELEASE = ask("release", Staff.class, Buffer.class);

    /** The action taken; UNCLAIMED without the claim, CONFLICT when the case has moved on. */
    public static final Ask<Act, JsonObject> ACT = ask("act", Act.class, JsonObject.class);

    /** Dismisses many: {@code {dismissed, refused: [{id, reason}]}}. */
    public static final Ask<DismissAll, JsonObject> DISMISS_ALL =
            ask("dismiss_all", DismissAll.class, JsonObject.class);

    public static final Ask<Staff, Buffer> NOTES = ask("notes", Staff.class, Buffer.class);
    public static final Ask<Note, JsonObject> ADD_NOTE = ask("add_note", Note.class, JsonObject.class);
    public static final Ask<Staff, Buffer> HISTORY = ask("history", Staff.class, Buffer.class);
    public static final Ask<Actor, Buffer> STATS = ask("stats", Actor.class, Buffer.class);

    /** What was done about somebody, as they may know it. */
    public static final Ask<Own, Buffer> SANCTIONS = ask("sanctions", Own.class, Buffer.class);

    public static final Ask<Staff, Void> ACKNOWLEDGE = ask("acknowledge", Staff.class, Void.class);

    public static final Ask<Appeal, JsonObject> APPEAL = ask("appeal", Appeal.class, JsonObject.class);
    public static final Ask<ListOf, Buffer> APPEALS = ask("appeals", ListOf.class, Buffer.class);
    public static final Ask<Resolve, JsonObject> RESOLVE_APPEAL =
            ask("resolve_appeal", Resolve.class, JsonObject.class);

    public static final Ask<Dispute, JsonObject> DISPUTE = ask("dispute", Dispute.class, JsonObject.class);
    public static final Ask<ListOf, Buffer> OWN_DISPUTES = ask("own_disputes", ListOf.class, Buffer.class);
    public static final Ask<Staff, Buffer> OWN_DISPUTE = ask("own_dispute", Staff.class, Buffer.class);
    public static final Ask<ListOf, Buffer> DISPUTES = ask("disputes", ListOf.class, Buffer.class);
    public static final Ask<Staff, Buffer> DISPUTE_FILE = ask("dispute_file", Staff.class, Buffer.class);
    public static final Ask<Staff, Buffer> ASSIGN = ask("assign", Staff.class, Buffer.class);
    public static final Ask<Note, Buffer> REQUEST_EVIDENCE = ask("request_evidence", Note.class, Buffer.class);
    public static final Ask<Resolve, Buffer> RESOLVE_DISPUTE = ask("resolve_dispute", Resolve.class, Buffer.class);

    /** The dispute, with pictures that were kept; with none it answers whether the caller may add any. */
    public static final Ask<Evidence, JsonObject> ADD_EVIDENCE = ask("add_evidence", Evidence.class, JsonObject.class);

    public static final Ask<LookEvidence, Threads.Photo> LOOK_EVIDENCE =
            ask("look_evidence", LookEvidence.class, Threads.Photo.class);

    public static final Ask<ListAudit, JsonObject> AUDIT = ask("audit", ListAudit.class, JsonObject.class);

    private Moderation() {}

    private static <Q, A> Ask<Q, A> ask(String verb, Class<Q> question, Class<A> answer) {
        return new Ask<>("moderation." + verb, question, answer);
    }

    /** Something that a member of staff, or a party, wants with the thing of that id. */
    public record Staff(Actor by, long id) {}

    /** A page of the caller's own. */
    public record Own(Actor by, int limit, @Nullable String cursor) {}

    /** A page of all, or of one status. */
    public record ListOf(Actor by, @Nullable String status, int limit, @Nullable String cursor) {}

    /** A report as it was filed; {@code tradeId} when it is about a trade as a whole, {@code reviewId} when about a review. */
    public record Report(
            long reportedUserId,
            String reportType,
            String reason,
            @Nullable String details,
            @Nullable List<Long> messageIds,
            @Nullable List<Long> directMessageIds,
            @Nullable Long tradeId,
            @Nullable Long reviewId,
            @Nullable Boolean block) {}

    public record File(Actor by, Report report) {}

    /** A page of the queue; {@code claim} is mine or unclaimed, null for all. */
    public record Queue(
            Actor by,
            @Nullable String flagType,
            @Nullable String flagLevel,
            @Nullable String status,
            @Nullable String claim,
            int limit,
            @Nullable String cursor) {}

    /**
     * What is to be done; {@code version} is the one seen, if the caller wants it compared, {@code overrideReason} why it goes
     * further than usual, for other staff.
     */
    public record Decision(
            String action,
            String reason,
            @Nullable Integer durationDays,
            @Nullable List<String> capabilities,
            @Nullable Long relatedReportId,
            @Nullable Long moderationActionId,
            @Nullable Integer version,
            @Nullable String overrideReason) {}

    public record Act(Actor by, long caseId, Decision decision) {}

    /** Cases to be dismissed; {@code versions}, in the same order, are those seen. */
    public record Dismissal(List<Long> caseIds, String reason, @Nullable List<Integer> versions) {}

    public record DismissAll(Actor by, Dismissal dismissal) {}

    public record Note(Actor by, long id, String content) {}

    public record AppealText(long moderationActionId, String appealText, @Nullable List<String> evidenceUrls) {}

    public record Appeal(Actor by, AppealText appeal) {}

    public record Resolution(String resolution, @Nullable String notes, @Nullable Integer durationDays) {}

    public record Resolve(Actor by, long id, Resolution resolution) {}

    public record Complaint(String disputeType, String description) {}

    public record Dispute(Actor by, long tradeId, Complaint complaint) {}

    /** Pictures that a party adds to a dispute. */
    public record Evidence(Actor by, long id, List<Threads.NewPhoto> pictures) {}

    public record LookEvidence(Actor by, long id, long pictureId) {}

    public record ListAudit(@Nullable Long actor, @Nullable String target, int limit, @Nullable String cursor) {}
}
