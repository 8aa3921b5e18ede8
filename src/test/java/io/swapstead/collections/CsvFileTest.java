package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.swapstead.core.Failure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Count,Name\n2,Tallow Heron",
                "Count;Name\n2;Tallow Heron",
                "Count\tName\n2\tTallow Heron",
                "Count,Name\r\n2,Tallow Heron\r\n",
                "Count,Name\r2,Tallow Heron\r",
                "\uFEFFCount,Name\n2,Tallow Heron",
                "\"Count\",\"Name\"\n\"2\",\"Tallow Heron\"",
                " Count ,Name \n2,Tallow Heron",
            })
    void takesEverySeparatorEndOfLineAndMark(String text) {
        CsvFile file = file(text);

        assertThat(file.columns()).containsExactly("Count", "Name");
        assertThat(file.rows()).extracting(CsvFile.Row::line).containsExactly(2);
        assertThat(file.rows().get(0).cells()).containsExactly("2", "Tallow Heron");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sep=;\"\nA;B,C\n1;2,3", "sep=;\r\nA;B,C\r\n1;2,3\r\n"})
    void theFirstLineMayNameTheSeparatorAndCounts(String text) {
        CsvFile file = file(text);

        assertThat(file.columns()).containsExactly("A", "B,C");
        assertThat(file.rows())
                .extracting(CsvFile.Row::line, CsvFile.Row::cells)
                .containsExactly(tuple(3, java.util.List.of("1", "2,3")));
    }

    @Test
    void aSeparatorInQuotesDoesNotCount() {
        assertThat(file("\"a;b;c;d\",Name\n1,x").columns()).containsExactly("a;b;c;d", "Name");
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        String text = "Name;Language\nGrand-mère Fennimore;Français €\n";

        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16}) {
            assertThat(CsvFile.of(text.getBytes(charset)).rows().get(0).cells())
                    .as(charset.name())
                    .containsExactly("Grand-mère Fennimore", "Français €");
        }
    }

    @Test
    void linesAreCountedInTheFileAsPeopleSeeIt() {
        CsvFile file = file("\nName,Notes\n\nA,\"one\r\ntwo\"\r\n , \r\n,,,\r\nB,x\r\n\r\n");

        assertThat(file.rows())
                .extracting(CsvFile.Row::line, row -> row.cells().get(0), CsvFile.Row::text)
                .containsExactly(tuple(4, "A", "A,\"one"), tuple(8, "B", "B,x"));
    }

    @Test
    void rowsMayBeLongerOrShorterThanTheHeader() {
        assertThat(file("A,B\n1,2,\n1\n").rows())
                .extracting(row -> row.cells().size())
                .containsExactly(3, 1);
    }

    @Test
    void quotesInTheMiddleAreText() {
        assertThat(file("A,B\n6\" ruler,\"Say \"\"when\"\"\"\n").rows().get(0).cells())
                .containsExactly("6\" ruler", "Say \"when\"");
    }

    @Test
    void aLongRowIsShownShortened() {
        assertThat(file("A\n" + "x".repeat(1000)).rows().get(0).text())
                .hasSize(300)
                .endsWith("…");
    }

    @Test
    void aHeaderHasItsBounds() {
        assertThat(file("x".repeat(1000) + ",B\n1,2").columns())
                .extracting(String::length)
                .containsExactly(60, 1);
        assertThatThrownBy(() -> file(",".repeat(200) + "A\n1")).hasMessageContaining("more than 100 columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", ",,\n", "sep=,\n", "PK\u0003\u0004\u0000\u0000"})
    void refusesWhatIsNoTable(String text) {
        assertThatThrownBy(() -> file(text)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
            assertThat(failure.message()).startsWith("file: ");
        });
    }

    private static CsvFile file(String text) {
        return CsvFile.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
