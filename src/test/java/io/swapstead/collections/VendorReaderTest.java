package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorReaderTest {
    private static final String MOXFIELD =
            "Count,Tradelist Count,Name,Edition,Condition,Language,Foil,Tags,Collector Number,Alter,Proxy\n";
    private static final String MANABOX =
            "Binder Name,Binder Type,Name,Set code,Collector number,Foil,Quantity,ManaBox ID,Scryfall ID,Misprint,Altered,Condition,Language,Signed\n";
    private static final String TCGPLAYER =
            "Quantity,Name,Simple Name,Set,Card Number,Set Code,Printing,Condition,Language,Product ID\n";
    private static final String DRAGONSHIELD =
            "\"sep=,\"\nFolder Name,Quantity,Trade Quantity,Card Name,Set Code,Set Name,Card Number,Condition,Printing,Language\n";
    private static final String DECKBOX =
            "Count,Tradelist Count,Name,Edition,Edition Code,Card Number,Condition,Language,Foil,Signed,Artist Proof,Altered Art,Misprint,Tags,My Price,TcgPlayer ID,Scryfall ID\n";

    @Test
    void aRowSaysAllThatTheAppKnows() {
        VendorRow row = only(
                DECKBOX
                        + "3,2,\"Toy Boat, Found Sailing\",Saltlight Reaches,SLR,50,Played,German,foil,signed,,altered,,summer,$1.50,9001,00000000-0000-5000-8000-00000000000A");

        assertThat(row.line()).isEqualTo(2);
        assertThat(row.text()).startsWith("3,2,\"Toy Boat");
        assertThat(row.name()).isEqualTo("Toy Boat, Found Sailing");
        assertThat(row.setCode()).isEqualTo("slr");
        assertThat(row.setName()).isEqualTo("Saltlight Reaches");
        assertThat(row.collectorNumber()).isEqualTo("50");
        assertThat(row.scryfallId()).isEqualTo(UUID.fromString("00000000-0000-5000-8000-00000000000a"));
        assertThat(row.tcgplayerId()).isEqualTo(9001);
        assertThat(row.cardmarketId()).isNull();
        assertThat(row.quantity()).isEqualTo(3);
        assertThat(row.forTrade()).isEqualTo(2);
        assertThat(row.finish()).isEqualTo(Finish.FOIL);
        assertThat(row.condition()).isEqualTo(Condition.MP);
        assertThat(row.conditionWord()).isEqualTo("Played");
        assertThat(row.language()).isEqualTo("de");
        assertThat(row.price()).hasToString("Money[amount=1.50, currency=USD]");
        assertThat(row.notes()).isEqualTo("signed; altered; summer");
    }

    @Test
    void blankCellsHaveTheirUsualMeaning() {
        VendorRow row = only(DECKBOX + "1,,Low Quay,Saltlight Reaches,,,,,,,,,,,$0.00,,not-an-id");

        assertThat(row.forTrade()).isZero();
        assertThat(row.condition()).isEqualTo(Condition.NM);
        assertThat(row.language()).isEqualTo("en");
        assertThat(row.finish()).isEqualTo(Finish.NONFOIL);
        assertThat(row)
                .extracting(VendorRow::setCode, VendorRow::collectorNumber, VendorRow::scryfallId)
                .containsOnlyNulls();
        assertThat(row).extracting(VendorRow::price, VendorRow::notes).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-3,1,Low Quay,slr,,,,,,, | the quantity -3 is not from 1 to 9999",
                "0,1,Low Quay,slr,,,,,,, | the quantity 0 is not from 1 to 9999",
                "10000,1,Low Quay,slr,,,,,,, | the quantity 10000 is not from 1 to 9999",
                "abc,1,Low Quay,slr,,,,,,, | the quantity “abc” is no number",
                "1.5,1,Low Quay,slr,,,,,,, | the quantity “1.5” is no number",
                "99999999999999,1,Low Quay,slr,,,,,,, | the quantity “99999999999999” is no number",
                ",1,Low Quay,slr,,,,,,, | the quantity is missing",
                "1,many,Low Quay,slr,,,,,,, | the quantity “many” is no number",
                "1,1,,slr,,,,,,, | nothing says which card this is",
                "1,1,Low Quay,slr,Loved,,,,,, | the condition “Loved” is not known in exports of moxfield",
                "1,1,Low Quay,slr,,Klingon,,,,, | the language “Klingon” is not known in exports of moxfield",
                "1,1,Low Quay,slr,,,yes,,,, | the finish “yes” is not known in exports of moxfield",
                "1,1,Toy Boat, Found Sailing,slr,,,,,50,False,False | the row has 12 cells and the header 11: a value with a separator needs quotes",
            })
    void refusesARowWithItsLineAndReason(String row, String reason) {
        Reading reading = read(MOXFIELD + "1,1,Good Row,slr,,,,,,,\n" + row + "\n2,0,Better Row,slr,,,,,,,");

        assertThat(reading.rows()).isEqualTo(3);
        assertThat(reading.copies()).extracting(VendorRow::line).containsExactly(2, 4);
        assertThat(reading.rejected()).containsExactly(new Rejection(3, reason, row));
    }

    @Test
    void saysWhereAQuoteIsNotClosed() {
        Reading reading = read(MOXFIELD + "1,1,A,slr,,,,,,,\n1,1,\"B,slr,,,,,,,\n1,1,C,slr,,,,,,,\n");

        assertThat(reading.copies()).extracting(VendorRow::line).containsExactly(2);
        assertThat(reading.rejected())
                .containsExactly(new Rejection(
                        3, "the name runs over several lines: a quote is not closed", "1,1,\"B,slr,,,,,,,"));
    }

    @Test
    void oneEmptyCellTooManyIsNothing() {
        assertThat(only(MOXFIELD + "1,1,Low Quay,slr,,,,,,,,").name()).isEqualTo("Low Quay");
    }

    @Test
    void noMoreIsForTradeThanThereIs() {
        assertThat(only(MOXFIELD + "2,5,Low Quay,slr,,,,,,,").forTrade()).isEqualTo(2);
    }

    @Test
    void aProxyIsKeptButNeverForTrade() {
        VendorRow row = only(MOXFIELD + "1,1,Low Quay,slr,,,,,,True,True");

        assertThat(row.forTrade()).isZero();
        assertThat(row.notes()).isEqualTo("altered; proxy");
    }

    @Test
    void aListIsWantedNotOwned() {
        String file = MANABOX + "Wishes,list,Low Quay,SLR,68,normal,1,,,false,false,near_mint,en,\n"
                + "Deck,deck,Low Quay,SLR,68,normal,1,,,true,false,near_mint,en,true\n";

        Reading owned = read(file);
        Reading wanted = reader(file, null, Map.of(), false).read();

        assertThat(owned.rejected()).extracting(Rejection::line).containsExactly(2);
        assertThat(owned.copies())
                .extracting(VendorRow::line, VendorRow::notes)
                .containsExactly(tuple(3, "signed; misprint"));
        assertThat(wanted.copies()).hasSize(2);
    }

    @Test
    void tcgplayerPutsVariantsIntoNames() {
        Reading reading = read(TCGPLAYER + "1,Low Quay (Showcase),Low Quay,S,1,LIST,Foil,Near Mint,English,7\n"
                + "1,Low Quay (Foil Etched),Low Quay,S,1,SLR,Foil,,English,0\n"
                + "1,Low Quay (Borderless) (0269),,S,1,SLR,Normal,,English,\n"
                + "1,Erased (Not That One),,S,1,SLR,Normal,,English,\n");

        assertThat(reading.copies())
                .extracting(VendorRow::name, VendorRow::setCode, VendorRow::finish, VendorRow::tcgplayerId)
                .containsExactly(
                        tuple("Low Quay", "plst", Finish.FOIL, 7L),
                        tuple("Low Quay", "slr", Finish.ETCHED, null),
                        tuple("Low Quay", "slr", Finish.NONFOIL, null),
                        tuple("Erased (Not That One)", "slr", Finish.NONFOIL, null));
    }

    @Test
    void dragonShieldDecoratesTokensAndSplitsGuildKits() {
        Reading reading = read(DRAGONSHIELD + ",1,0,Gull Token (1/1),TSLR,S,3,NearMint,,English\n"
                + ",1,0,Clue Token,TSLR,S,4,NearMint,Normal,English\n"
                + ",1,0,Low Quay,GK2_AZORIU,S,5,NearMint,Normal,English\n");

        assertThat(reading.copies())
                .extracting(VendorRow::line, VendorRow::name, VendorRow::setCode)
                .containsExactly(tuple(3, "Gull", "tslr"), tuple(4, "Clue", "tslr"), tuple(5, "Low Quay", "gk2"));
    }

    @Test
    void deckboxHasCodesOfItsOwn() {
        assertThat(only(DECKBOX + "1,,X,Alliances,al,192,,,,,,,,,,,").setCode()).isEqualTo("all");
        assertThat(only(DECKBOX + "1,,X,The List,plist,49,,,,,,,,,,,").setCode())
                .isEqualTo("plst");
    }

    @Test
    void takesOffWhatGuardsAValueFromSpreadsheets() {
        assertThat(only(MOXFIELD + "1,1,'+2 Mace,slr,,,,'=tag,,,").name()).isEqualTo("+2 Mace");
        assertThat(only(MOXFIELD + "1,1,'Tis Evening,slr,,,,,,,").name()).isEqualTo("'Tis Evening");
    }

    private static VendorRow only(String file) {
        Reading reading = read(file);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.copies()).hasSize(1);
        return reading.copies().get(0);
    }

    private static Reading read(String file) {
        return reader(file, null, Map.of(), true).read();
    }

    private static VendorReader reader(
            String file, @Nullable Vendor vendor, Map<String, String> mapping, boolean ownedOnly) {
        CsvFile csv = CsvFile.of(file.getBytes(StandardCharsets.UTF_8));
        return VendorReader.of(csv, vendor, Mapping.of(mapping), ownedOnly);
    }
}
