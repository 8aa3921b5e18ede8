package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECKBOX | Count,Tradelist Count,Name,Edition,Card Number,Condition,Language,Foil,My Price",
                "DECKBOX | Count,Tradelist Count,Name,Edition,Edition Code,Card Number,Condition,Language,Foil,Scryfall ID",
                "MOXFIELD | Count,Tradelist Count,Name,Edition,Condition,Language,Foil,Tags,Collector Number,Alter,Proxy",
                "MOXFIELD | Count,Name,Edition,Collector Number,Foil,Condition,Language,Purchase Price",
                "MANABOX | Binder Name,Binder Type,Name,Set code,Foil,Quantity,ManaBox ID,Scryfall ID",
                "MANABOX | name,set code,foil,quantity,manabox id,scryfall id,added",
                "TCGPLAYER | Quantity,Name,Simple Name,Set,Card Number,Set Code,Printing,Condition,Product ID,SKU",
                "TCGPLAYER | Quantity,Name,Set Code,Printing,Language",
                "ARCHIDEKT | Quantity,Name,Finish,Condition,Language,Edition Name,Edition Code,Scryfall ID",
                "DRAGONSHIELD | Folder Name,Quantity,Trade Quantity,Card Name,Set Code,Card Number,Printing,AVG,LOW,TREND",
            })
    void isToldFromTheColumns(Vendor vendor, String columns) {
        assertThat(Vendor.detect(List.of(columns.split(",", -1)))).contains(vendor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "idProduct,groupCount,price,idLanguage,condition,isFoil",
                "Reg Qty,Foil Qty,Name,Set,Acquired,Language",
                "Card,Set ID,Set Name,Quantity,Foil,Variation,Collector Number,Scryfall ID",
                "Count,Tradelist Count,Name,Edition,Condition,Language,Foil,Tags,Scryfall ID,Last Modified",
                "Name",
            })
    void othersAreLeftToAMapping(String columns) {
        assertThat(Vendor.detect(List.of(columns.split(",", -1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCGPLAYER | Near Mint, Lightly Played, Moderately Played, Heavily Played, Damaged",
                "ARCHIDEKT | NM, LP, MP, HP, D",
                "MOXFIELD | Near Mint, Good (Lightly Played), Played, Heavily Played, Damaged",
                "MOXFIELD | Mint, Good (Lightly Played), Played, Heavily Played, Damaged",
                "DECKBOX | Near Mint, Good (Lightly Played), Played, Heavily Played, Poor",
                "MANABOX | near_mint, excellent, good, played, poor",
                "MANABOX | mint, excellent, light_played, played, poor",
                "DRAGONSHIELD | NearMint, Excellent, Good, Played, Poor",
                "DRAGONSHIELD | Mint, Excellent, LightPlayed, Played, Poor",
            })
    void wordsForConditions(Vendor vendor, String words) {
        assertThat(words.split(", ", -1))
                .extracting(vendor.words::condition)
                .containsExactly(Condition.NM, Condition.LP, Condition.MP, Condition.HP, Condition.DMG);
    }

    @Test
    void cardmarketCountsItsConditionsAndLanguages() {
        assertThat("1 2 3 4 5 6 7 MT NM EX GD PL PO".split(" ", -1))
                .extracting(word -> "" + Words.OTHER.condition(word))
                .containsExactly("NM NM LP MP MP HP DMG NM NM LP MP HP DMG".split(" ", -1));
        assertThat("1 2 3 4 5 6 7 8 9 10 11".split(" ", -1))
                .extracting(word -> "" + Words.OTHER.language(word))
                .containsExactly("en fr de es it zhs ja pt ru ko zht".split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "MOXFIELD, English, en",
        "MOXFIELD, Chinese, zhs",
        "DECKBOX, Traditional Chinese, zht",
        "DECKBOX, '', en",
        "DRAGONSHIELD, German, de",
        "TCGPLAYER, Japanese, ja",
        "MANABOX, zh_CN, zhs",
        "MANABOX, zh_TW, zht",
        "MANABOX, pt, pt",
        "ARCHIDEKT, JP, ja",
        "ARCHIDEKT, KR, ko",
        "ARCHIDEKT, CS, zhs",
        "ARCHIDEKT, CT, zht",
        "ARCHIDEKT, EN, en",
        "MOXFIELD, Klingon,",
        "MOXFIELD, EN,",
        "MANABOX, English,",
    })
    void wordsForLanguages(Vendor vendor, String word, String code) {
        assertThat(vendor.words.language(word)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "MOXFIELD, '', NONFOIL",
        "MOXFIELD, foil, FOIL",
        "MOXFIELD, etched, ETCHED",
        "MOXFIELD, yes,",
        "MOXFIELD, true,",
        "MOXFIELD, bogus,",
        "DECKBOX, foil, FOIL",
        "MANABOX, normal, NONFOIL",
        "MANABOX, etched, ETCHED",
        "ARCHIDEKT, Normal, NONFOIL",
        "ARCHIDEKT, Etched, ETCHED",
        "TCGPLAYER, Foil, FOIL",
        "DRAGONSHIELD, Normal, NONFOIL",
        "DRAGONSHIELD, '', NONFOIL",
        "DRAGONSHIELD, Double Rainbow Foil, FOIL",
        "DRAGONSHIELD, Gilded Foil, FOIL",
        "DRAGONSHIELD, Etched Foil, ETCHED",
        "DRAGONSHIELD, Shiny,",
    })
    void wordsForFinishes(Vendor vendor, String word, Finish finish) {
        assertThat(vendor.words.finish(word)).isEqualTo(finish);
    }

    @ParameterizedTest
    @CsvSource({
        "FOIL, 'nonfoil,foil', FOIL",
        "FOIL, 'nonfoil,etched', ETCHED",
        "ETCHED, 'nonfoil,foil', FOIL",
        "NONFOIL, foil, FOIL",
        "NONFOIL, etched, ETCHED",
        "FOIL, nonfoil, NONFOIL",
        "NONFOIL, 'foil,etched', NONFOIL",
    })
    void aFinishIsOneThatThePrintingHas(Finish said, String printed, Finish found) {
        assertThat(said.on(List.of(printed.split(",", -1)))).isEqualTo(found);
    }
}
