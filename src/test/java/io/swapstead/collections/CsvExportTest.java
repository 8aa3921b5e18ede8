package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvExportTest {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "it", "es", "pt", "ja", "ko", "ru", "zhs", "zht", "he", "la", "grc", "ar", "sa", "ph");

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(Vendor vendor) {
        List<Copy> copies = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            for (Finish finish : Finish.values()) {
                copies.add(copy("Toy Boat, \"Found\" Sailing", finish, condition, "en"));
            }
        }
        LANGUAGES.forEach(language -> copies.add(copy("Low Quay", Finish.NONFOIL, Condition.NM, language)));

        VendorReader reader = read(CsvExport.of(vendor, copies));
        Reading reading = reader.read();

        assertThat(reader.vendor()).isEqualTo(vendor);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.copies())
                .extracting(CsvExportTest::essence)
                .containsExactlyElementsOf(
                        copies.stream().map(copy -> essence(copy, vendor)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void formulasAreGuarded(Vendor vendor) {
        for (String name : List.of("=1+1", "+2 Mace", "-", "@SUM(A1)", "\tTab", "\rReturn")) {
            String file = CsvExport.of(vendor, List.of(copy(name, Finish.NONFOIL, Condition.NM, "en")));

            assertThat(CsvFile.of(file.getBytes(StandardCharsets.UTF_8))
                            .rows()
                            .get(0)
                            .cells())
                    .contains("'" + name);
        }
    }

    @Test
    void dragonShieldKnowsTwoSidedCardsByTheirFront() {
        assertThat(copy("Day // Night", "transform").frontName()).isEqualTo("Day");
        assertThat(copy("Day // Night", "modal_dfc").frontName()).isEqualTo("Day");
        assertThat(copy("Fire // Ice", "split").frontName()).isEqualTo("Fire // Ice");
        assertThat(CsvExport.of(Vendor.DRAGONSHIELD, List.of(copy("Day // Night", "transform"))))
                .startsWith("\"sep=,\"\nFolder Name,Quantity,")
                .contains(",Day,SLR,");
    }

    @Test
    void moxfieldQuotesEverything() {
        assertThat(CsvExport.of(Vendor.MOXFIELD, List.of(copy("Low Quay", Finish.ETCHED, Condition.LP, "zhs"))))
                .isEqualTo(
                        "\"Count\",\"Tradelist Count\",\"Name\",\"Edition\",\"Condition\",\"Language\",\"Foil\",\"Tags\","
                                + "\"Last Modified\",\"Collector Number\",\"Alter\",\"Proxy\",\"Purchase Price\"\r\n"
                                + "\"3\",\"2\",\"Low Quay\",\"slr\",\"Good (Lightly Played)\",\"Chinese\",\"etched\",\"signed\",\"\","
                                + "\"12a\",\"\",\"\",\"\"\r\n");
    }

    /** Name, set, number, finish, condition and language, less what the app cannot say. */
    private static String essence(Copy copy, Vendor vendor) {
        Finish finish = vendor == Vendor.DECKBOX && copy.finish() == Finish.ETCHED ? Finish.FOIL : copy.finish();
        return String.join(
                "|",
                copy.name(),
                copy.setCode(),
                copy.collectorNumber(),
                "" + copy.quantity(),
                "" + finish,
                "" + copy.condition(),
                copy.language());
    }

    private static String essence(VendorRow row) {
        return String.join(
                "|",
                row.name(),
                row.setCode(),
                row.collectorNumber(),
                "" + row.quantity(),
                "" + row.finish(),
                "" + row.condition(),
                row.language());
    }

    private static VendorReader read(String file) {
        return VendorReader.of(CsvFile.of(file.getBytes(StandardCharsets.UTF_8)), null, Mapping.NONE, true);
    }

    private static Copy copy(String name, String layout) {
        return new Copy(
                name,
                "slr",
                "Saltlight Reaches",
                "12a",
                "rare",
                layout,
                new UUID(1, 2),
                9001L,
                3,
                2,
                Finish.NONFOIL,
                Condition.NM,
                "en",
                new BigDecimal("1.50"),
                "signed");
    }

    private static Copy copy(String name, Finish finish, Condition condition, String language) {
        return new Copy(
                name,
                "slr",
                "Saltlight Reaches",
                "12a",
                "rare",
                "normal",
                new UUID(1, 2),
                9001L,
                3,
                2,
                finish,
                condition,
                language,
                new BigDecimal("1.50"),
                "signed");
    }
}
