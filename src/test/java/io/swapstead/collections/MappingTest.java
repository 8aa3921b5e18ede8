package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.swapstead.core.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingTest {
    @Test
    void aMappingSaysWhatColumnsMean() {
        Reading reading = reader(
                        """
                        Reg Qty,Foil Qty,Name,Set,Acquired,Language
                        2,1,Low Quay,Saltlight Reaches,"€ 1,77",English
                        0,0,Low Quay,Saltlight Reaches,,English
                        0,3,Low Quay,Saltlight Reaches,,English
                        """,
                        null,
                        Map.of(
                                "name",
                                "Name",
                                "set_name",
                                "Set",
                                "quantity",
                                "Reg Qty",
                                "foil_quantity",
                                "foil qty",
                                "price",
                                "Acquired"))
                .read();

        assertThat(reading.rows()).isEqualTo(3);
        assertThat(reading.copies())
                .extracting(VendorRow::line, VendorRow::finish, VendorRow::quantity)
                .containsExactly(tuple(2, Finish.NONFOIL, 2), tuple(2, Finish.FOIL, 1), tuple(4, Finish.FOIL, 3));
        assertThat(reading.copies().get(0).price()).hasToString("Money[amount=1.77, currency=EUR]");
        assertThat(reading.rejected()).extracting(Rejection::reason).containsExactly("both quantities are 0");
    }

    @Test
    void aMappingAloneIsEnoughAndOneCopyTheDefault() {
        VendorRow row = reader("Product\n 42 \n", null, Map.of("cardmarket_id", "product"))
                .read()
                .copies()
                .get(0);

        assertThat(row.cardmarketId()).isEqualTo(42);
        assertThat(row.name()).isNull();
        assertThat(row.quantity()).isEqualTo(1);
    }

    @Test
    void aMappingIsLaidOverTheAppsColumns() {
        String file = "Count,Tradelist Count,Name,Edition,Condition,Language,Foil,Tags,Collector Number,Alter,Proxy\n"
                + "1,1,Low Quay,slr,,,,signed by Odile,,,";

        VendorRow row = reader(file, Vendor.MOXFIELD, Map.of("name", "Tags"))
                .read()
                .copies()
                .get(0);

        assertThat(row.name()).isEqualTo("signed by Odile");
        assertThat(row.setCode()).isEqualTo("slr");
    }

    @Test
    void refusesColumnsThatNobodyExplains() {
        refused(
                "Card,How many\nLow Quay,1\n",
                null,
                Map.of(),
                Failure.Kind.IMPOSSIBLE,
                "These columns are of no app we know");
        refused(
                "Card,How many\nLow Quay,1\n",
                Vendor.MOXFIELD,
                Map.of(),
                Failure.Kind.IMPOSSIBLE,
                "No column says which card");
        refused(
                "Card,How many\nLow Quay,1\n",
                null,
                Map.of("quantity", "How many"),
                Failure.Kind.IMPOSSIBLE,
                "No column says");
        refused(
                "Card,How many\nLow Quay,1\n",
                null,
                Map.of("name", "Title"),
                Failure.Kind.INVALID,
                "the file has no column “Title”");
        refused(
                "Card,How many\nLow Quay,1\n",
                null,
                Map.of("colour", "Card"),
                Failure.Kind.INVALID,
                "“colour” is no field");
    }

    private static void refused(
            String file, @Nullable Vendor vendor, Map<String, String> mapping, Failure.Kind kind, String message) {
        assertThatThrownBy(() -> reader(file, vendor, mapping)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.message()).contains(message);
        });
    }

    private static VendorReader reader(String file, @Nullable Vendor vendor, Map<String, String> mapping) {
        return VendorReader.of(CsvFile.of(file.getBytes(StandardCharsets.UTF_8)), vendor, Mapping.of(mapping), true);
    }
}
