package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.events.Event;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told what of each kind of event, in which words, and where that leads. */
class ExpansionTest {
    private static final JsonObject TRADE = new JsonObject()
            .put("trade_id", 42)
            .put("proposer_id", 1)
            .put("recipient_id", 2)
            .put("status", "completed")
            .put("version", 3)
            .put("revision", 1);
    private static final JsonObject DISPUTE = TRADE.copy().put("dispute_id", 5);
    private static final JsonObject ACTION =
            new JsonObject().put("action_id", 8).put("target_user_id", 2).put("expires_at", "2026-02-01T00:00:00Z");
    /** What comes with time, with a listing or with a closed case, and not from an event alone. */
    private static final Set<Type> ELSEWHERE = EnumSet.of(
            Type.TRADE_EXPIRING,
            Type.WANTED_LISTED,
            Type.FAVORITE_LISTED,
            Type.PRICE_MOVED,
            Type.LISTING_REMINDER,
            Type.REPORT_RESOLVED,
            Type.SUMMARY,
            Type.QUIET_SUMMARY);

    private record Row(String kind, @Nullable Long actor, JsonObject data, String told) {}

    /** An event, and the users it concerns with type, title, body and address. */
    private static final List<Row> ROWS = List.of(
            row(
                    "trade.proposed",
                    1L,
                    TRADE,
                    "2 trade_proposed | Ada proposes a trade | Look at the terms and answer. | /trades/42"),
            row(
                    "trade.countered",
                    1L,
                    TRADE,
                    "2 trade_countered | Ada made a counter-offer | It is your turn. | /trades/42"),
            row(
                    "trade.accepted",
                    1L,
                    TRADE,
                    "2 trade_accepted | Ada accepted your trade | Now send your cards. | /trades/42"),
            row("trade.declined", 1L, TRADE, "2 trade_declined | Ada declined your trade |  | /trades/42"),
            row(
                    "trade.cancelled",
                    1L,
                    TRADE,
                    "2 trade_cancelled | Trade 42 was cancelled | Nobody is to blame. | /trades/42"),
            row(
                    "trade.expired",
                    null,
                    TRADE,
                    "1 trade_expired | Trade 42 has expired | Nobody answered in time. | /trades/42\n"
                            + "2 trade_expired | Trade 42 has expired | Nobody answered in time. | /trades/42"),
            row(
                    "trade.invalidated",
                    null,
                    TRADE,
                    "1 trade_invalid | Trade 42 is no longer possible |  | /trades/42\n"
                            + "2 trade_invalid | Trade 42 is no longer possible |  | /trades/42"),
            row(
                    "trade.shipped",
                    1L,
                    TRADE,
                    "2 trade_shipped | Ada has sent their cards | Confirm when they arrive. | /trades/42"),
            row(
                    "trade.completed",
                    1L,
                    TRADE,
                    "2 trade_completed | Your trade with Ada is complete | Say how it went. | /trades/42"),
            row(
                    "trade.disputed",
                    1L,
                    DISPUTE,
                    "2 dispute_opened | A dispute about trade 42 was opened | The trade stands still until it is decided. | /disputes/5"),
            row(
                    "trade.resolved",
                    9L,
                    DISPUTE,
                    "1 dispute_resolved | The dispute about trade 42 is decided | The trade is completed. | /disputes/5\n"
                            + "2 dispute_resolved | The dispute about trade 42 is decided | The trade is completed. | /disputes/5"),
            row(
                    "dispute.evidence_requested",
                    null,
                    new JsonObject()
                            .put("dispute_id", 5)
                            .put("trade_id", 42)
                            .put("filed_by", 1)
                            .put("respondent_id", 2),
                    "1 dispute_evidence_requested | Evidence is asked for | Add it to the dispute about trade 42. | /disputes/5\n"
                            + "2 dispute_evidence_requested | Evidence is asked for | Add it to the dispute about trade 42. | /disputes/5"),
            row(
                    "thread.message_sent",
                    1L,
                    new JsonObject()
                            .put("trade_id", 42)
                            .put("message_id", 7)
                            .put("sender_id", 1)
                            .put("recipient_id", 2),
                    "2 thread_message | Ada wrote in trade 42 |  | /messages/42"),
            row(
                    "message.sent",
                    1L,
                    new JsonObject().put("message_id", 7).put("sender_id", 1).put("recipient_id", 2),
                    "2 direct_message | Ada wrote to you |  | /messages/@ada"),
            row(
                    "connection.requested",
                    1L,
                    new JsonObject().put("requester_id", 1).put("addressee_id", 2),
                    "2 connection_requested | Ada would like to connect |  | /u/ada"),
            row(
                    "connection.accepted",
                    1L,
                    new JsonObject().put("requester_id", 2).put("addressee_id", 1),
                    "2 connection_accepted | Ada accepted your request |  | /u/ada"),
            row(
                    "connection.requested",
                    1L,
                    new JsonObject()
                            .put("requester_id", 1)
                            .put("addressee_id", 2)
                            .put("trade_id", 42),
                    ""),
            row(
                    "favorite.added",
                    1L,
                    new JsonObject().put("user_id", 1).put("favorited_user_id", 2),
                    "2 favorite_added | Ada made you a favourite |  | /u/ada"),
            row(
                    "endorsement.given",
                    1L,
                    new JsonObject().put("endorser_id", 1).put("endorsed_id", 2).put("kind", "fair_trader"),
                    "2 endorsement_received | Ada endorsed you | fair trader | /u/ada"),
            row(
                    "review.published",
                    1L,
                    new JsonObject()
                            .put("review_id", 3)
                            .put("trade_id", 42)
                            .put("author_id", 1)
                            .put("subject_id", 2)
                            .put("rating", 4),
                    "2 review_received | Ada reviewed your trade | 4 of 5 stars | /u/ada"),
            row(
                    "achievement.unlocked",
                    null,
                    new JsonObject().put("user_id", 2).put("key", "newcomer"),
                    "2 achievement_unlocked | Achievement unlocked: |  | /achievements"),
            row(
                    "frame.changed",
                    null,
                    new JsonObject()
                            .put("user_id", 2)
                            .put("frame_tier", "silver")
                            .put("lost", true),
                    "2 frame_changed | Your frame has changed | You wear silver now. | /achievements"),
            row(
                    "action.taken",
                    9L,
                    ACTION.copy().put("action_type", "warn"),
                    "2 warned | You were warned |  | /appeals"),
            row(
                    "action.taken",
                    9L,
                    ACTION.copy().put("action_type", "restrict"),
                    "2 restricted | Your account was restricted |  | /appeals"),
            row(
                    "action.taken",
                    9L,
                    ACTION.copy().put("action_type", "suspend"),
                    "2 suspended | Your account was suspended |  | /appeals"),
            row(
                    "action.taken",
                    9L,
                    ACTION.copy().put("action_type", "ban"),
                    "2 banned | Your account was banned |  | /appeals"),
            row("action.taken", 9L, ACTION.copy().put("action_type", "dismiss"), ""),
            row("action.lifted", 9L, ACTION, "2 lifted | A restriction of your account was lifted |  | /appeals"),
            row(
                    "appeal.resolved",
                    9L,
                    new JsonObject().put("appeal_id", 4).put("user_id", 2),
                    "2 appeal_resolved | Your appeal was decided |  | /appeals"),
            row(
                    "user.updated",
                    2L,
                    new JsonObject().put("user_id", 2).put("what", "new_sign_in"),
                    "2 new_sign_in | A new sign-in | Was it not you? End the session and change your password. | /settings/sessions"),
            row(
                    "user.updated",
                    2L,
                    new JsonObject().put("user_id", 2).put("what", "password"),
                    "2 password_changed | Your password was changed | Was it not you? Reset it now. | /settings/sessions"),
            row(
                    "user.updated",
                    2L,
                    new JsonObject().put("user_id", 2).put("what", "email"),
                    "2 email_changed | Your e-mail address was changed | Was it not you? Reset your password now. | /settings/sessions"));

    @Test
    void eachKindTellsWhomItConcernsInItsWords() {
        assertThat(ROWS).allSatisfy(row -> assertThat(
                        expanded(row).map(ExpansionTest::told).collect(Collectors.joining("\n")))
                .isEqualTo(row.told()));
    }

    @Test
    void noTypeIsLeftOut() {
        Set<Type> told =
                ROWS.stream().flatMap(ExpansionTest::expanded).map(Notice::type).collect(Collectors.toSet());
        told.addAll(ELSEWHERE);
        assertThat(told).containsExactlyInAnyOrder(Type.values());
    }

    @Test
    void everyAddressIsAPage() throws IOException {
        List<Pattern> pages = pages();
        assertThat(ROWS.stream()
                        .flatMap(ExpansionTest::expanded)
                        .map(ExpansionTest::path)
                        .distinct())
                .allSatisfy(path ->
                        assertThat(pages).anyMatch(page -> page.matcher(path).matches()));
    }

    /** As the web application's routes have them. */
    private static List<Pattern> pages() throws IOException {
        Pattern path = Pattern.compile("path: '(/[^']*)'");
        try (Stream<Path> files = Files.walk(Path.of("src/main/web/src/features"))) {
            return files.filter(file -> file.endsWith("routes.ts"))
                    .flatMap(file -> path.matcher(read(file)).results().map((MatchResult found) -> found.group(1)))
                    .map(page -> Pattern.compile(page.replaceAll("\\$\\w+", "[^/]+")))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(String kind, @Nullable Long actor, JsonObject data, String told) {
        return new Row(kind, actor, data, told);
    }

    private static Stream<Notice> expanded(Row row) {
        return Expansion.of(new Event(Event.Position.START, Instant.EPOCH, row.kind(), 1, row.actor(), row.data()))
                .stream();
    }

    private static String told(Notice notice) {
        Actors actors = new Actors(
                notice.actorId() == null
                        ? List.of()
                        : List.of(new JsonObject().put("id", notice.actorId()).put("name", name(notice.actorId()))));
        JsonObject metadata = actors.into(notice.ids().copy(), 1);
        Type type = notice.type();
        return String.join(
                " | ",
                notice.userId() + " " + type.word(),
                Wording.of(type, type.title, actors, metadata, notice.thing()),
                Wording.of(type, type.body, actors, metadata, notice.thing()),
                path(notice));
    }

    private static String name(long id) {
        return id == 1 ? "Ada" : "Ben";
    }

    private static String path(Notice notice) {
        return notice.path().replace("{actor}", "ada");
    }

    @Test
    void nothingIsToldOfAnEventThatItDoesNotName() {
        JsonObject data = new JsonObject()
                .put("user_id", 2)
                .put("key", "newcomer")
                .put("keys", new JsonArray().add("newcomer"))
                .put("later", "secret");
        assertThat(expanded(row("achievement.unlocked", null, data, ""))
                        .findFirst()
                        .orElseThrow()
                        .ids()
                        .fieldNames())
                .containsExactly("key", "keys");
    }
}
