package io.swapstead.config;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flat keys to typed values; remembers everything that is wrong, so that it can be said at once. */
final class Settings {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Settings(JsonObject tree) {
        flatten("", tree);
    }

    private void flatten(String prefix, JsonObject tree) {
        tree.forEach(entry -> {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof JsonObject inner) {
                flatten(key + ".", inner);
            } else {
                values.put(key, entry.getValue() == null ? "" : String.valueOf(entry.getValue()));
            }
        });
    }

    /** Reports keys that no setting has, with the nearest that exists. */
    void onlyKnown(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                problems.add(key + ": there is no such setting");
            }
        }
    }

    List<String> problems() {
        return problems;
    }

    void problem(String key, String what) {
        problems.add(key + ": " + what);
    }

    String text(String key) {
        return values.getOrDefault(key, "").strip();
    }

    Optional<String> optional(String key) {
        return Optional.of(text(key)).filter(value -> !value.isEmpty());
    }

    int integer(String key, int min, int max) {
        try {
            int value = Integer.parseInt(text(key));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, with the value
        }
        problem(key, "must be a whole number from " + min + " to " + max + ", not \"" + text(key) + "\"");
        return min;
    }

    /** So many whole numbers from 0, comma separated, none smaller than the one before. */
    List<Integer> rising(String key, int count) {
        List<Integer> numbers = new ArrayList<>();
        try {
            for (String number : text(key).split(",", -1)) {
                numbers.add(Integer.parseInt(number.strip()));
            }
            if (numbers.size() == count
                    && numbers.get(0) >= 0
                    && numbers.equals(numbers.stream().sorted().toList())) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // reported below, with the value
        }
        problem(key, "must be " + count + " whole numbers that do not fall, not \"" + text(key) + "\"");
        return Collections.nCopies(count, 0);
    }

    boolean flag(String key) {
        String value = text(key).toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            problem(key, "must be true or false, not \"" + value + "\"");
        }
        return value.equals("true");
    }

    /** Names that must be among those known. */
    Set<String> names(String key, Set<String> known) {
        Set<String> names = names(key);
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(key + ": there is no " + name + "; choose from " + String.join(", ", known));
            }
        }
        return names;
    }

    Set<String> names(String key) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : text(key).split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text(key))) {
                return constant;
            }
        }
        problem(key, "must be one of " + List.of(type.getEnumConstants()) + ", not \"" + text(key) + "\"");
        return type.getEnumConstants()[0];
    }
}
