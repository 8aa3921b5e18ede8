package io.swapstead.collections;

import java.util.HashMap;
import java.util.Map;

/** Deckbox keeps the codes that old sets had in the publisher's first database. */
final class DeckboxSets {
    /** From its code, in lower case, to the public one. */
    static final Map<String, String> CODES = parse(
            "1e=lea 2e=leb 2u=2ed 3e=3ed 4e=4ed 5e=5ed 6e=6ed 7e=7ed al=all an=arn ap=apc aq=atq cg=uds ch=chr dk=drk ex=exo "
                    + "fe=fem gu=ulg hm=hml ia=ice in=inv le=leg mi=mir mm=mmq ne=nem od=ody p2=p02 pk=ptk po=por pr=pcy ps=pls "
                    + "st=sth te=tmp ug=ugl uz=usg vi=vis wl=wth plist=plst");

    private DeckboxSets() {}

    private static Map<String, String> parse(String pairs) {
        Map<String, String> codes = new HashMap<>();
        for (String pair : pairs.split(" ", -1)) {
            int equals = pair.indexOf('=');
            codes.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Map.copyOf(codes);
    }
}
