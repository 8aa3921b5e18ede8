package io.swapstead.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A value of any type that a message may hold, with nothing left out; always the same one. */
final class Example {
    private static final Instant THEN = Instant.parse("2026-01-31T12:00:00Z");

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(long.class, 42L),
            Map.entry(Long.class, 42L),
            Map.entry(short.class, (short) 7),
            Map.entry(double.class, 0.5),
            Map.entry(Double.class, 0.5),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("12.50")),
            Map.entry(UUID.class, new UUID(1, 2)),
            Map.entry(Instant.class, THEN),
            Map.entry(OffsetDateTime.class, THEN.atOffset(ZoneOffset.UTC)),
            Map.entry(LocalDate.class, LocalDate.parse("2026-01-31")),
            Map.entry(Duration.class, Duration.ofMinutes(90)),
            Map.entry(byte[].class, "bytes".getBytes(StandardCharsets.UTF_8)),
            Map.entry(Buffer.class, Buffer.buffer("bytes")),
            Map.entry(JsonObject.class, new JsonObject().put("key", "value")),
            Map.entry(JsonArray.class, new JsonArray().add("value")));

    private Example() {}

    /**
     * Makes one.
     *
     * @param name of what holds it, which texts repeat
     */
    static Object of(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
        }
        Class<?> known = (Class<?>) type;
        if (PLAIN.containsKey(known)) {
            return PLAIN.get(known);
        } else if (known == String.class || known == Object.class) {
            return name;
        } else if (known.isEnum()) {
            return known.getEnumConstants()[0];
        } else if (known.isRecord()) {
            return record(known);
        }
        throw new IllegalArgumentException("no example of " + type + " yet: add one to Example");
    }

    private static Object container(Class<?> raw, Type[] parts, String name) {
        if (raw == List.class || raw == java.util.Collection.class) {
            return List.of(of(parts[0], name));
        } else if (raw == Set.class) {
            return Set.of(of(parts[0], name));
        } else if (raw == Optional.class) {
            return Optional.of(of(parts[0], name));
        } else if (raw == Map.class) {
            return Map.of(of(parts[0], name), of(parts[1], name));
        }
        throw new IllegalArgumentException("no example of " + raw + " yet: add one to Example");
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(part -> of(part.getGenericType(), part.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type + " refuses the example " + List.of(values) + ": write its golden file by hand", e);
        }
    }
}
