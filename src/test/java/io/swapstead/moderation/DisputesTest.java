package io.swapstead.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades that went wrong, from the complaint to what becomes of the cards. */
class DisputesTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Court court;
    private static History history;
    private static Court.Person mod;
    private static Court.Person colleague;
    private static long card;

    @BeforeAll
    static void open(@TempDir Path data) {
        court = new Court(data);
        history = new History(court.database.jdbcUrl());
        mod = court.staff("mod", "moderator");
        colleague = court.staff("colleague", "moderator");
        card = history.number(
                """
                insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
                  finishes, colors, type_line, image_url, legalities, released_at, price_usd)
                values (gen_random_uuid(), gen_random_uuid(), 'Ten', 'ten', 'tst', 'Test', '1', 'rare', 'en', 'normal', '{nonfoil}',
                  '{}', 'Card', 'https://example.org/card.jpg', '{}', '2020-01-01', 10) returning id""");
    }

    @AfterAll
    static void close() {
        court.close();
    }

    /** A trade in dispute: the filer gave two copies, the respondent three. */
    private record Case(Court.Person filer, Court.Person respondent, long gave, long got, long trade, long id) {
        JsonObject seenBy(Court.Person who) {
            return who.get("/disputes/" + id).body();
        }

        String trade(String column) {
            return history.text("select " + column + " from trade_proposals where id = ?", trade);
        }

        long copies(Court.Person who) {
            return history.number("select coalesce(sum(quantity), 0) from inventory_items where user_id = ?", who.id());
        }

        long held() {
            return history.number(
                    "select coalesce(sum(reserved), 0) from inventory_items where user_id in (?, ?)",
                    filer.id(),
                    respondent.id());
        }
    }

    private static Case dispute(boolean sent) {
        Court.Person filer = trader();
        Court.Person respondent = trader();
        long gave = item(filer);
        long got = item(respondent);
        long trade = filer.post(
                        "/trades",
                        new JsonObject()
                                .put("recipient_id", respondent.id())
                                .put("offer", line(gave, 2))
                                .put("request", line(got, 3)))
                .body()
                .getLong("id");
        Browser.Answer accepted = respondent.post(
                "/trades/" + trade + "/accept",
                new JsonObject().put("version", 1).put("revision", 1).put("confirm", true));
        assertThat(accepted.status()).as(accepted.body().encode()).isEqualTo(200);
        if (sent) {
            JsonObject parcel = new JsonObject().put("carrier", "Post");
            filer.post("/trades/" + trade + "/shipments", parcel);
            respondent.post("/trades/" + trade + "/shipments", parcel);
        }
        Browser.Answer opened = filer.post(
                "/trades/" + trade + "/disputes",
                new JsonObject().put("dispute_type", "didnt_ship").put("description", "It never came."));
        assertThat(opened.status()).as(opened.body().encode()).isEqualTo(201);
        return new Case(filer, respondent, gave, got, trade, opened.body().getLong("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "buyer_wins, true, cancelled, respondent",
        "buyer_wins, false, cancelled, respondent",
        "seller_wins, true, completed, nobody",
        "seller_wins, false, cancelled, filer",
        "mutual_cancel, true, cancelled, nobody",
        "mutual_cancel, false, cancelled, nobody",
        "inconclusive, true, completed, nobody",
        "inconclusive, false, cancelled, nobody",
    })
    void aResolutionDecidesTheTradeTheCardsAndTheReputation(
            String resolution, boolean sent, String status, String fault) {
        Case dispute = dispute(sent);
        assertThat(dispute.held()).isEqualTo(5);
        Browser.Answer decided = mod.post(
                "/admin/disputes/" + dispute.id() + "/resolve",
                new JsonObject().put("resolution", resolution).put("notes", "By the photos."));
        assertThat(decided.status()).as(decided.body().encode()).isEqualTo(200);
        assertThat(dispute.trade("status")).isEqualTo(status);
        String through = dispute.trade("fault_user_id");
        assertThat(through)
                .isEqualTo(
                        switch (fault) {
                            case "filer" -> "" + dispute.filer().id();
                            case "respondent" -> "" + dispute.respondent().id();
                            default -> "null";
                        });
        boolean moved = status.equals("completed");
        assertThat(dispute.held()).isZero();
        assertThat(dispute.copies(dispute.filer())).isEqualTo(moved ? 5 - 2 + 3 : 5);
        assertThat(dispute.copies(dispute.respondent())).isEqualTo(moved ? 5 - 3 + 2 : 5);
        for (Court.Person party : List.of(dispute.filer(), dispute.respondent())) {
            boolean guilty = through.equals("" + party.id());
            await().until(() -> history.number(
                            "select coalesce(max(failed_trades), 0) from user_reputation where user_id = ?", party.id())
                    == (guilty ? 1 : 0));
            JsonObject seen = dispute.seenBy(party);
            assertThat(seen.getString("status")).isEqualTo("resolved");
            assertThat(seen.getString("resolution")).isEqualTo(resolution);
            assertThat(seen.getString("resolution_notes")).isEqualTo("By the photos.");
            assertThat(seen.getValue("assigned_moderator_id")).isNull();
        }
        await().untilAsserted(() ->
                assertThat(notified(dispute.respondent())).contains("dispute_opened", "dispute_resolved"));
        assertThat(colleague
                        .post(
                                "/admin/disputes/" + dispute.id() + "/resolve",
                                new JsonObject()
                                        .put("resolution", "mutual_cancel")
                                        .put("notes", "Again."))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void bothSidesShowPicturesAndStaffAskForMore() throws IOException {
        Case dispute = dispute(true);
        assertThat(dispute.filer()
                        .post("/trades/" + dispute.trade() + "/received")
                        .status())
                .isEqualTo(409);
        Browser.Answer asked = mod.post(
                "/admin/disputes/" + dispute.id() + "/request-evidence",
                new JsonObject().put("notes", "A photo, please."));
        assertThat(asked.body().getString("status")).isEqualTo("evidence_requested");
        assertThat(dispute.seenBy(dispute.respondent()).getString("evidence_requested"))
                .isEqualTo("A photo, please.");
        await().untilAsserted(() -> {
            assertThat(notified(dispute.filer())).contains("dispute_evidence_requested");
            assertThat(notified(dispute.respondent())).contains("dispute_evidence_requested");
        });
        assertThat(upload(dispute.filer(), dispute.id(), png()).statusCode()).isEqualTo(201);
        HttpResponse<String> second = upload(dispute.respondent(), dispute.id(), png());
        JsonArray evidence = new JsonObject(second.body()).getJsonArray("evidence");
        assertThat(evidence).hasSize(2);
        assertThat(upload(dispute.filer(), dispute.id(), "no picture".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(upload(trader(), dispute.id(), png()).statusCode()).isEqualTo(404);
        String url = evidence.getJsonObject(0).getString("file_url");
        String small = evidence.getJsonObject(0).getString("thumbnail_url");
        for (Court.Person who : List.of(dispute.filer(), dispute.respondent(), mod)) {
            assertThat(bytes(who, url)).startsWith((byte) 0xFF, (byte) 0xD8);
            assertThat(bytes(who, small)).startsWith((byte) 0xFF, (byte) 0xD8);
        }
        assertThat(trader().browser().get(url).status()).isEqualTo(404);
        assertThat(mod.get("/admin/disputes/" + dispute.id()).body().getJsonArray("evidence"))
                .hasSize(2);
        mod.post(
                "/admin/disputes/" + dispute.id() + "/resolve",
                new JsonObject().put("resolution", "mutual_cancel").put("notes", "Both kept their cards."));
        assertThat(upload(dispute.filer(), dispute.id(), png()).statusCode()).isEqualTo(409);
        assertThat(bytes(dispute.filer(), url)).isNotEmpty();
    }

    @Test
    void oneHasItWhoIsNoPartyAndNoPartner() {
        Case dispute = dispute(true);
        assertThat(colleague.post("/admin/disputes/" + dispute.id() + "/assign").status())
                .isEqualTo(200);
        assertThat(mod.post("/admin/disputes/" + dispute.id() + "/assign").status())
                .isEqualTo(409);
        assertThat(mod.post(
                                "/admin/disputes/" + dispute.id() + "/resolve",
                                new JsonObject()
                                        .put("resolution", "inconclusive")
                                        .put("notes", "Hm."))
                        .status())
                .isEqualTo(409);
        Court.Person partner = court.staff("partner" + NAMES.incrementAndGet(), "moderator");
        long traded = history.completed(partner.id(), dispute.filer().id());
        history.run("update trade_proposals set accepted_at = now() where id = ?", traded);
        Case other = new Case(dispute.filer(), dispute.respondent(), 0, 0, dispute.trade(), dispute.id());
        assertThat(partner.post("/admin/disputes/" + other.id() + "/assign").status())
                .isEqualTo(403);
        assertThat(history.number(
                        "select count(*) from audit_log where target = ? and not allowed", "dispute:" + dispute.id()))
                .isEqualTo(3);
        assertThat(history.text("select archived_at from trade_threads where trade_proposal_id = ?", dispute.trade()))
                .isEqualTo("null");
    }

    private static List<String> notified(Court.Person who) {
        return who.get("/notifications?limit=50").body().getJsonArray("notifications").stream()
                .map(each -> ((JsonObject) each).getString("type"))
                .toList();
    }

    private static Court.Person trader() {
        return court.trader("trader" + NAMES.incrementAndGet());
    }

    private static long item(Court.Person owner) {
        return owner.post(
                        "/me/inventory",
                        new JsonObject()
                                .put("card_id", card)
                                .put("quantity", 5)
                                .put("for_trade", 5)
                                .put("finish", "nonfoil"))
                .body()
                .getLong("id");
    }

    private static JsonArray line(long item, int quantity) {
        return new JsonArray()
                .add(new JsonObject().put("inventory_item_id", item).put("quantity", quantity));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static HttpResponse<String> upload(Court.Person who, long dispute, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                "--xx\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\ncontent-type: image/png\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--xx--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(court.site().resolve("/api/disputes/" + dispute + "/evidence"))
                .header("authorization", "Bearer " + who.browser().token())
                .header("content-type", "multipart/form-data; boundary=xx")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private static byte[] bytes(Court.Person who, String url) {
        HttpRequest request = HttpRequest.newBuilder(court.site().resolve(url))
                .header("authorization", "Bearer " + who.browser().token())
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .join()
                .body();
    }
}
