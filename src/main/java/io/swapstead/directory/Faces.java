package io.swapstead.directory;

import io.swapstead.bus.Bus;
import io.swapstead.profiles.Profiles;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How traders look to everybody, encoded. Whoever is in the directory shows all of it to all, so that a card is the same for every
 * viewer whom no block keeps apart.
 */
final class Faces {
    /** Bytes kept. */
    private static final long ROOM = 64L << 20;

    private static final List<String> PERSON = List.of("id", "username", "display_name", "avatar_url", "frame_tier");

    /**
     * A trader's JSON.
     *
     * @param who their number
     * @param card the profile card
     * @param person the card's few fields for somebody named in passing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Face(int who, byte[] card, byte[] person) {}

    private final Bus bus;
    private final People people;
    private final Kept<Integer, Face> kept =
            new Kept<>(ROOM, face -> face.card().length + face.person().length + 128, this::read);

    Faces(Bus bus, People people) {
        this.bus = bus;
        this.people = people;
    }

    /** In the order asked for; without whoever has vanished just now. */
    Future<List<Face>> of(int[] who) {
        List<Face> here = new ArrayList<>(who.length);
        for (int each : who) {
            Face face = kept.peek(each);
            if (face == null) {
                return read(who);
            }
            here.add(face);
        }
        return Future.succeededFuture(here);
    }

    private Future<List<Face>> read(int[] who) {
        List<Integer> all = Arrays.stream(who).boxed().toList();
        return kept.get(all).map(found -> all.stream()
                .filter(found::containsKey)
                .map(each -> Objects.requireNonNull(found.get(each)))
                .toList());
    }

    /** To be told when anything about somebody has changed. */
    void drop(int who) {
        kept.drop(who);
    }

    private Future<Map<Integer, Face>> read(List<Integer> who) {
        Map<Long, Integer> numbers = who.stream().collect(Collectors.toMap(people::id, each -> each));
        return bus.ask(Profiles.CARDS, new Profiles.Cards(List.copyOf(numbers.keySet()), 0))
                .map(cards -> {
                    Map<Integer, Face> faces = new HashMap<>();
                    for (Object card : new JsonArray(cards)) {
                        JsonObject json = (JsonObject) card;
                        int number = Objects.requireNonNull(numbers.get(json.getLong("id")));
                        faces.put(number, face(number, json));
                    }
                    return faces;
                });
    }

    private static Face face(int who, JsonObject card) {
        JsonObject person = new JsonObject();
        PERSON.forEach(field -> person.put(field, card.getValue(field)));
        return new Face(who, card.toBuffer().getBytes(), person.toBuffer().getBytes());
    }
}
