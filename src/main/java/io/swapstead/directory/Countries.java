package io.swapstead.directory;

import io.vertx.core.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where traders live: a code for each country, case aside, for as long as somebody lives there. Not safe for several threads. */
final class Countries {
    /** The code of those who do not say. */
    static final int NONE = 0;

    /** One way to write a country, and how many do. */
    static final class Spelling {
        final String text;
        final String json;
        final int code;
        private int count;

        private Spelling(String text, int code) {
            this.text = text;
            this.json = Json.encode(text);
            this.code = code;
        }
    }

    /** Those who do not say. */
    final Spelling none = new Spelling("", NONE);

    private final Map<String, Map<String, Spelling>> byKey = new HashMap<>();
    /** By code, the way in which most write it. */
    private final List<Spelling> names = new ArrayList<>(List.of(none));

    private final Deque<Integer> free = new ArrayDeque<>();
    private int version;

    private static String key(String country) {
        return country.strip().toLowerCase(Locale.ROOT);
    }

    /** Somebody lives there now. */
    Spelling enter(@Nullable String country) {
        if (country == null || country.isBlank()) {
            return none;
        }
        String text = country.strip();
        Map<String, Spelling> spellings = byKey.computeIfAbsent(key(text), key -> new HashMap<>());
        Spelling known = spellings.get(text);
        if (known == null) {
            known = new Spelling(text, spellings.isEmpty() ? unused() : any(spellings.values()).code);
            spellings.put(text, known);
        }
        known.count++;
        Spelling name = names.get(known.code);
        if (name == none || known.count > name.count) {
            names.set(known.code, known);
        }
        return known;
    }

    private int unused() {
        version++;
        if (!free.isEmpty()) {
            return free.pop();
        }
        names.add(none);
        return names.size() - 1;
    }

    private static Spelling any(Collection<Spelling> spellings) {
        return spellings.iterator().next();
    }

    /** Somebody lives there no more. */
    void leave(Spelling spelling) {
        if (spelling == none) {
            return;
        }
        spelling.count--;
        if (spelling.count > 0 && names.get(spelling.code) != spelling) {
            return;
        }
        Map<String, Spelling> spellings = byKey.getOrDefault(key(spelling.text), Map.of());
        if (spelling.count == 0) {
            spellings.remove(spelling.text);
        }
        Spelling most = none;
        for (Spelling other : spellings.values()) {
            most = most == none || other.count > most.count ? other : most;
        }
        names.set(spelling.code, most);
        if (most == none) {
            byKey.remove(key(spelling.text));
            free.push(spelling.code);
            version++;
        }
    }

    /** Changes whenever a country gets a code, or loses it. */
    int version() {
        return version;
    }

    /** One more than the highest code. */
    int size() {
        return names.size();
    }

    /** As most of those who live there write it, in JSON; empty where nobody does. */
    String json(int code) {
        return names.get(code).json;
    }

    /** The code of a country, case aside; {@link People#NOBODY} for one where nobody lives. */
    int code(String country) {
        Map<String, Spelling> spellings = byKey.get(key(country));
        return spellings == null ? People.NOBODY : any(spellings.values()).code;
    }
}
