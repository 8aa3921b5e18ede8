package io.swapstead.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules notice by themselves, from what happens to what lies on the desk. */
class FlagsTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Court court;
    private static History history;

    @BeforeAll
    static void open(@TempDir Path data) {
        court = new Court(data);
        history = new History(court.database.jdbcUrl());
    }

    /** Whatever was noticed, nobody was suspended or banned by it. */
    @AfterAll
    static void close() {
        try {
            assertThat(history.number("select count(*) from moderation_actions"))
                    .isZero();
            assertThat(
                            history.number(
                                    "select count(*) from users where banned_at is not null or suspended_until is not null and email like '%@example.org' and username not like 'barred%'"))
                    .isZero();
        } finally {
            court.close();
        }
    }

    @Test
    void muchValueInANewAccount() {
        long old = regular();
        long fresh = person();
        proposed(fresh, old, 299.99, 0);
        long first = proposed(fresh, old, 300, 10);
        assertThat(flag(fresh, "new_account_trade", 45).getLong("trade_id")).isEqualTo(first);
        proposed(fresh, old, 10, 1000);
        flag(fresh, "new_account_trade", 90);
        assertThat(level(fresh)).isEqualTo("high");
        assertThat(flags(old)).isEmpty();
    }

    @Test
    void tradesThatEndBadlyMeanAWaitThatGrows() {
        Court.Person bad = court.trader(name());
        long other = person();
        IntStream.range(0, 3).forEach(i -> ended(bad.id(), other));
        IntStream.range(0, 4).forEach(i -> history.completed(bad.id(), person()));
        assertThat(propose(bad, other).status()).isNotEqualTo(429);
        ended(bad.id(), other);
        assertThat(flag(bad.id(), "bad_ends", 45).getInteger("cool_down_hours")).isEqualTo(1);
        Browser.Answer waits = propose(bad, other);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.header("retry-after"))).isBetween(3000, 3601);
        mutual(bad.id(), other);
        assertThat(flag(bad.id(), "bad_ends", 45).getInteger("cool_down")).isEqualTo(1);
        ended(bad.id(), other);
        assertThat(flag(bad.id(), "bad_ends", 80).getInteger("cool_down_hours")).isEqualTo(24);
        assertThat(flags(other)).isEmpty();
    }

    @Test
    void theSameTextToTheSixthPersonIsRefused() {
        Court.Person sender = court.trader(name());
        String text = "Buy my cards, they are the best";
        for (int i = 0; i < 5; i++) {
            assertThat(says(sender, thread(sender.id(), person()), text).status())
                    .isEqualTo(201);
        }
        Browser.Answer refused = says(sender, thread(sender.id(), person()), "BUY my  cards, they are the b3st");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isNotEmpty();
        assertThat(flag(sender.id(), "repeated_text", 45).getInteger("persons_10_minutes"))
                .isEqualTo(6);
        assertThat(says(sender, thread(sender.id(), person()), "Something else altogether")
                        .status())
                .isEqualTo(201);
        for (int i = 0; i < 14; i++) {
            says(sender, thread(sender.id(), person()), text);
        }
        flag(sender.id(), "repeated_text", 90);
    }

    @Test
    void talkOfPayingElsewhereIsStoredWithItsWarning() {
        Court.Person sender = court.trader(name());
        long thread = thread(sender.id(), person());
        assertThat(says(sender, thread, "Is PayPal fine for the postage?")
                        .body()
                        .getString("warning"))
                .isEqualTo("soft");
        flag(sender.id(), "off_platform_payment", 10);
        Browser.Answer hard = says(sender, thread, "Send the rest by p.a.y.p.a.l");
        assertThat(hard.body().getString("warning")).isEqualTo("hard");
        JsonObject inputs = flag(sender.id(), "off_platform_payment", 60);
        assertThat(inputs.getLong("message_id")).isEqualTo(hard.body().getLong("id"));
        assertThat(inputs.getJsonArray("words")).containsExactly("paypal");
        assertThat(says(sender, thread, "I do not use PayPal").body().getString("warning"))
                .isNull();
        Court.Person regretful = court.trader(name());
        long other = thread(regretful.id(), person());
        long taken = says(regretful, other, "Venmo me the rest").body().getLong("id");
        regretful.browser().delete("/api/trades/" + other + "/thread/messages/" + taken, new JsonObject());
        flag(regretful.id(), "off_platform_payment", 60);
        long offering = person();
        long trade = proposed(offering, person(), 1, 1);
        history.run("update trade_proposals set message = 'Pay me by PayPal' where id = ?", trade);
        history.run(
                """
                insert into event (kind, actor_id, data) values ('trade.countered', ?, jsonb_build_object('trade_id', ?::bigint,
                  'proposer_id', ?::bigint, 'recipient_id', 1))""",
                offering,
                trade,
                offering);
        assertThat(flag(offering, "off_platform_payment", 60).getLong("trade_id"))
                .isEqualTo(trade);
    }

    @Test
    void accountsOfOneDeviceAreToldByItsCookieAndNeverByTheAddress() {
        Browser.Answer first = court.nobody.register(name());
        String device = first.response().headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("__Secure-device="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        long one = id(first);
        long two = id(register(device));
        assertThat(flags(two)).isEmpty();
        long three = id(register(device));
        assertThat(flag(three, "device_cluster", 50).getJsonArray("user_ids")).hasSize(3);
        flag(one, "device_cluster", 50);
        history.run("update users set suspended_until = now() + interval '1 day' where id = ?", two);
        long four = id(register(device));
        flag(four, "device_cluster", 90);
        history.run("update users set suspended_until = null where id = ?", two);
        assertThat(history.number("select count(*) from auto_flags where rule = 'device_cluster'"))
                .isEqualTo(4);
    }

    @Test
    void theSamePairAgainAndAgain() {
        long one = regular();
        long other = regular();
        history.completed(one, other);
        history.completed(other, one);
        history.completed(one, other, "now() - interval '8 days'", "1 hour", 1, 1);
        long third = history.completed(one, other);
        assertThat(flag(one, "same_pair", 60).getJsonArray("trade_ids"))
                .contains((int) third)
                .hasSize(3);
        assertThat(flag(other, "same_pair", 60).getLong("other_user_id")).isEqualTo(one);
    }

    @Test
    void whoGetsMuchMoreThanSomebodyNew() {
        long newcomer = person();
        long other = regular();
        long trade = proposed(other, newcomer, 1, 5);
        history.run(
                """
                insert into event (kind, actor_id, data) values ('trade.accepted', ?, jsonb_build_object('trade_id', ?::bigint,
                  'proposer_id', ?::bigint, 'recipient_id', ?::bigint, 'newcomer_lopsided', true))""",
                newcomer,
                trade,
                other,
                newcomer);
        assertThat(flag(other, "lopsided_trade", 20).getLong("newcomer_id")).isEqualTo(newcomer);
    }

    @Test
    void signsOfATakeoverAreUrgentTogether() {
        Court.Person victim = court.trader(name());
        tell("user.updated", victim.id(), "new_sign_in");
        tell("user.updated", victim.id(), "password");
        proposed(victim.id(), regular(), 10, 5);
        long given = proposed(victim.id(), regular(), 10, 4);
        assertThat(given).isPositive();
        assertThat(flag(victim.id(), "takeover", 100).getJsonArray("signs"))
                .containsExactlyInAnyOrder("new_device", "new_password", "gave_away");
        assertThat(level(victim.id())).isEqualTo("critical");
    }

    @Test
    void aRefreshTokenThatIsUsedTwiceIsASign() {
        String name = name();
        Browser.Answer registered = court.nobody.register(name);
        String token = registered.refreshToken();
        assertThat(court.nobody.withCookie("/api/auth/refresh", token).status()).isEqualTo(200);
        clock(Instant.now().plusSeconds(60));
        try {
            assertThat(court.nobody.withCookie("/api/auth/refresh", token).status())
                    .isEqualTo(401);
        } finally {
            clock(Instant.now());
        }
        tell("user.updated", id(registered), "email");
        assertThat(flag(id(registered), "takeover", 100).getJsonArray("signs"))
                .containsExactlyInAnyOrder("reused_token", "new_address");
    }

    @Test
    void twoDisputesLost() {
        long loser = regular();
        long other = regular();
        dispute(other, loser, "buyer_wins", "now() - interval '91 days'");
        dispute(other, loser, "buyer_wins", "now() - interval '80 days'");
        dispute(loser, other, "inconclusive", "now()");
        long second = dispute(loser, other, "seller_wins", "now()");
        assertThat(flag(loser, "disputes_lost", 80).getJsonArray("dispute_ids"))
                .hasSize(2)
                .contains((int) second);
        assertThat(flags(other)).isEmpty();
    }

    @Test
    void aMobOfNewAccountsCountsNothing() {
        Court.Person target = court.passive(name());
        IntStream.range(0, 5).forEach(i -> court.report(court.trader(name()), target, "scam"));
        assertThat(flag(target.id(), "report_mob", 0).getInteger("young_reporters"))
                .isEqualTo(5);
        assertThat(history.number("select score from moderation_cases where target_user_id = ?", target.id()))
                .isZero();
    }

    /** The inputs of an open flag, once it has that weight. */
    private static JsonObject flag(long target, String rule, int weight) {
        await().atMost(Duration.ofSeconds(10)).until(() -> flags(target).stream()
                .anyMatch(flag -> flag.getString("rule").equals(rule) && flag.getInteger("weight") == weight));
        return flags(target).stream()
                .filter(flag -> flag.getString("rule").equals(rule))
                .findFirst()
                .orElseThrow()
                .getJsonObject("evidence");
    }

    /** Open flags against somebody, now that everything that has happened was looked at. */
    private static List<JsonObject> flags(long target) {
        await().until(() -> history.number(
                        "select count(*) from event e, cursor c where c.name = 'moderation' and (e.tx, e.seq) > (c.tx, c.seq)")
                == 0);
        return new JsonArray(history.text(
                        "select coalesce(jsonb_agg(f), '[]') from auto_flags f where target_user_id = ? and status = 'open'",
                        target))
                .stream().map(JsonObject.class::cast).toList();
    }

    private static String level(long target) {
        return history.text(
                "select flag_level from moderation_cases where target_user_id = ? and closed_at is null", target);
    }

    private static String name() {
        return "flagged" + NAMES.incrementAndGet();
    }

    private static long person() {
        return history.person(name());
    }

    /** Somebody who has been here for long and has traded. */
    private static long regular() {
        long id = person();
        history.run("update users set created_at = now() - interval '100 days' where id = ?", id);
        IntStream.range(0, 3)
                .forEach(i -> history.completed(id, person(), "now() - interval '50 days'", "1 hour", 1, 1));
        return id;
    }

    private static long proposed(long by, long to, double offered, double requested) {
        long id = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, turn_user_id, expires_at)
                values (?, ?, ?, now() + interval '7 days') returning id""",
                by,
                to,
                to);
        history.run(
                "insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value) values (?, 1, ?, ?, ?)",
                id,
                by,
                offered,
                requested);
        history.run(
                """
                insert into event (kind, actor_id, data) values ('trade.proposed', ?, jsonb_build_object('trade_id', ?::bigint,
                  'proposer_id', ?::bigint, 'recipient_id', ?::bigint))""",
                by,
                id,
                by,
                to);
        return id;
    }

    /** A trade that failed through the first. */
    private static void ended(long through, long other) {
        long id = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, accepted_at, closed_at, fault_user_id)
                values (?, ?, 'cancelled', now(), now(), now(), ?) returning id""",
                through,
                other,
                through);
        history.run(
                """
                insert into event (kind, actor_id, data) values ('trade.cancelled', ?, jsonb_build_object('trade_id', ?::bigint,
                  'proposer_id', ?::bigint, 'recipient_id', ?::bigint, 'fault_user_id', ?::bigint))""",
                other,
                id,
                through,
                other,
                through);
    }

    /** A trade that both called off. */
    private static void mutual(long by, long other) {
        long id = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, accepted_at, closed_at, closed_by)
                values (?, ?, 'cancelled', now(), now(), now(), ?) returning id""",
                by,
                other,
                by);
        history.run(
                """
                insert into event (kind, actor_id, data) values ('trade.cancelled', ?, jsonb_build_object('trade_id', ?::bigint,
                  'proposer_id', ?::bigint, 'recipient_id', ?::bigint))""",
                by,
                id,
                by,
                other);
    }

    private static long dispute(long filer, long respondent, String resolution, String at) {
        long trade = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, closed_at)
                values (?, ?, 'cancelled', now(), now()) returning id""",
                filer,
                respondent);
        long id = history.number(
                """
                insert into trade_disputes (trade_proposal_id, filed_by, respondent_id, dispute_type, description, status, resolution,
                  evidence_snapshot, resolved_at)
                values (?, ?, ?, 'other', 'Wrong.', 'resolved', ?, '{}', %s) returning id"""
                        .formatted(at),
                trade,
                filer,
                respondent,
                resolution);
        history.run(
                """
                insert into event (kind, data) values ('trade.resolved', jsonb_build_object('trade_id', ?::bigint,
                  'proposer_id', ?::bigint, 'recipient_id', ?::bigint, 'dispute_id', ?::bigint))""",
                trade,
                filer,
                respondent,
                id);
        return id;
    }

    private static void tell(String kind, long user, String what) {
        history.run(
                "insert into event (kind, actor_id, data) values (?, ?, jsonb_build_object('user_id', ?::bigint, 'what', ?::text))",
                kind,
                user,
                user,
                what);
    }

    private static long thread(long one, long other) {
        long trade = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, turn_user_id, expires_at)
                values (?, ?, ?, now() + interval '7 days') returning id""",
                one,
                other,
                other);
        history.run("insert into trade_threads (trade_proposal_id) values (?)", trade);
        return trade;
    }

    private static Browser.Answer says(Court.Person sender, long trade, String text) {
        return sender.post(
                "/trades/" + trade + "/thread/messages",
                new JsonObject().put("client_id", UUID.randomUUID().toString()).put("content", text));
    }

    private static Browser.Answer propose(Court.Person by, long to) {
        JsonObject line = new JsonObject().put("inventory_item_id", 1).put("quantity", 1);
        return by.post(
                "/trades",
                new JsonObject()
                        .put("recipient_id", to)
                        .put("offer", new JsonArray().add(line))
                        .put("request", new JsonArray()));
    }

    private static Browser.Answer register(String cookie) {
        String name = name();
        JsonObject body = new JsonObject()
                .put("username", name)
                .put("email", name + "@example.org")
                .put("password", "a password of " + name);
        return court.nobody
                .send("POST", "/api/auth/register", body.encode(), Map.of("cookie", cookie))
                .join();
    }

    private static long id(Browser.Answer registered) {
        return registered.body().getJsonObject("user").getLong("id");
    }

    private static void clock(Instant now) {
        court.nobody.post("/api/test/clock", new JsonObject().put("now", now.toString()));
    }
}
