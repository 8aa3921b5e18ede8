package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardDrawingTest {
    @ParameterizedTest
    @ValueSource(strings = {"bronze", "silver", "gold", "platinum", "legendary"})
    void everyTierAndAnyTextCanBeDrawn(String tier) throws IOException {
        JsonArray badges = new JsonArray();
        for (String key : new String[] {"first_deal", "trusted", "veteran", "unknown_key", "elite"}) {
            badges.add(new JsonObject().put("key", key));
        }
        CardDrawing drawing = new CardDrawing(card(tier).put("badges", badges), "cards.example.org");
        for (String svg : new String[] {drawing.full(), drawing.social()}) {
            boolean full = svg.contains("width='640' height='896' viewBox");
            byte[] png = CardPainter.png(svg, full ? 640 : 1200, full ? 896 : 630);
            assertThat(png.length).isBetween(10_000, 600_000);
            Path folder = Path.of("target", "pictures");
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(tier
                            + (svg.startsWith("<svg xmlns='http://www.w3.org/2000/svg' width='640'")
                                    ? "-full.png"
                                    : "-social.png")),
                    png);
        }
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        JsonObject card = card("gold").put("tagline", "before\uFFFE\uFFFF\uD800after\u0001");
        assertThat(new CardDrawing(card, "cards.example.org").full()).contains("beforeafter");
        assertThat(CardPainter.png(new CardDrawing(card, "cards.example.org").social(), 1200, 630))
                .isNotEmpty();
    }

    @Test
    void previewsShowTheSealsAsWell() {
        JsonObject bare = card("gold");
        JsonObject sealed = card("gold").put("badges", new JsonArray().add(new JsonObject().put("key", "elite")));
        String without = new CardDrawing(bare, "cards.example.org").social();
        String with = new CardDrawing(sealed, "cards.example.org").social();
        assertThat(with.split("scale\\(1\\.700\\)", -1)).hasSize(without.split("scale\\(1\\.700\\)", -1).length + 2);
        assertThat(with).contains("Report abuse: cards.example.org/u/ife_okonkwo");
    }

    @Test
    void drawingIsQuick() {
        String svg = new CardDrawing(card("gold"), "cards.example.org").full();
        for (int i = 0; i < 20; i++) {
            CardPainter.png(svg, 640, 896);
        }
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < 20; i++) {
            CardPainter.png(svg, 640, 896);
        }
        double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 20e6;
        System.out.printf("a card takes %.1f ms%n", millis);
        assertThat(millis).isLessThan(200); // the figure is scripts/bench's; this only notices when it is far off
    }

    private static JsonObject card(String tier) {
        return new JsonObject()
                .put("id", 503)
                .put("username", "ife_okonkwo")
                .put("display_name", "Ife <b>Ọkọnkwọ</b> & 日本語 with a very long name that has to be cut somewhere")
                .put("tagline", "Fair first, \"fast\" second.")
                .put("card_type", "trader")
                .put("trade_count", 118)
                .put("reputation_score", 4.8)
                .put("reputation_count", 96)
                .put("frame_tier", tier)
                .put("city", "Leeds")
                .put("country", "GB")
                .put("badges", new JsonArray())
                .put("formats", new JsonArray().add("modern").add("legacy"))
                .put("member_since", "2024-03-01T00:00:00.000Z");
    }
}
