package io.swapstead.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardFileTest {
    private static final String CARD =
            """
            {"object": "card", "id": "00000000-0000-0000-0000-00000000000%d", "name": "Card %1$d", "set": "one",
             "collector_number": "%1$d"}""";

    @Test
    void readsAnArrayOrOneObjectALinePlainOrPacked() throws Exception {
        String array = "[" + card(1) + ",\n" + card(2) + "]";
        String lines = card(1) + "\n" + card(2) + "\n";

        for (byte[] file : List.of(bytes(array), bytes(lines), gzip(array), gzip(lines))) {
            assertThat(read(file)).containsExactly("Card 1", "Card 2");
        }
        assertThat(read(bytes("[]"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "42 | is not an object",
                "null | is not an object",
                "[1, 2] | is not an object",
                "{} | has no id",
                "{\"object\": \"set\"} | is a set, not a card",
                "{\"id\": 12} | has a bad id",
                "{\"id\": \"00000000-0000-0000-0000-000000000009\", \"set\": \"one\", \"name\": \" \"} | has an empty name",
                "{\"released_at\": \"yesterday\"} | has a bad released_at",
                "{\"prices\": {\"usd\": \"much\"}} | has a bad prices"
            })
    void passesOverWhatIsNoCard(String object, String reason) throws Exception {
        assertThat(read(bytes("[" + card(1) + "," + object + "," + card(2) + "]")))
                .containsExactly("Card 1", "1: " + reason, "Card 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "{\"id\": ", "[", "[{\"id\": \"x\"", "[{}", "[{},", "[{}}", "card", "PK\u0003\u0004"})
    void refusesWhatIsBrokenOrEndsInTheMiddle(String text) {
        assertThatThrownBy(() -> read(bytes(text))).isInstanceOf(CardFile.BadFile.class);
    }

    @Test
    void refusesAPackedFileThatWasCutOff() throws Exception {
        byte[] whole = gzip("[" + card(1) + "," + card(2) + "]");

        for (int length : new int[] {5, whole.length / 2, whole.length - 9}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length))).isInstanceOf(CardFile.BadFile.class);
        }
    }

    private static String card(int number) {
        return CARD.formatted(number);
    }

    private static List<String> read(byte[] bytes) throws Exception {
        List<String> seen = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            CardFile file = new CardFile(in);
            while (file.hasNext()) {
                try {
                    seen.add(file.read().name());
                } catch (CardRow.NoCard e) {
                    seen.add(file.index() - 1 + ": " + e.reason());
                }
            }
        }
        return seen;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
