package io.swapstead.wire;

import io.swapstead.core.Json;
import io.swapstead.wire.AddressBook.Address;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address book as a page of the documentation. */
final class AddressPage {
    private static final String HEAD =
            """
            # Addresses of the event bus

            Written by `scripts/check --wire` from the asks and topics in the code; a test fails when this page or an example is stale.
            A question is answered by one verticle, on this node if it runs here; a topic is a hint to everyone and may be lost. Every message travels as JSON;
            `?` marks what may be absent. One example of each lies in `src/test/resources/wire`, and of each event that browsers hear in its folder `live`.
            A `Buffer` is an HTTP body already encoded, as `openapi.yaml` describes it.

            Besides these each node hears `live.{node}`: batches of signals for the sockets that it holds.
            """;

    private AddressPage() {}

    static String text(Collection<String> liveTypes) {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, List<Address>> rooms = AddressBook.all().stream()
                .collect(Collectors.groupingBy(Address::room, TreeMap::new, Collectors.toList()));
        rooms.forEach((room, addresses) -> section(page, room, addresses));
        page.append("\n## Into browsers\n\n");
        liveTypes.forEach(type -> page.append("- `").append(type).append("`\n"));
        return page.toString();
    }

    private static void section(StringBuilder page, String room, List<Address> addresses) {
        page.append("\n## ").append(room).append("\n\n| address | question | answer |\n|---|---|---|\n");
        addresses.forEach(address -> page.append("| `")
                .append(address.name())
                .append("` | ")
                .append(name(address.question(), room))
                .append(" | ")
                .append(address.topic() ? "*topic*" : name(address.answer(), room))
                .append(" |\n"));
        String shapes = addresses.stream()
                .flatMap(address -> Stream.of(address.question(), address.answer()))
                .flatMap(type -> AddressBook.within(type).stream())
                .filter(type -> AddressBook.room(type).equals(room))
                .distinct()
                .sorted(java.util.Comparator.comparing(Class::getSimpleName))
                .map(type -> "- **" + type.getSimpleName() + "** " + shape(type, room) + '\n')
                .collect(Collectors.joining());
        if (!shapes.isEmpty()) {
            page.append('\n').append(shapes);
        }
    }

    private static String shape(Class<?> type, String room) {
        return Stream.of(type.getRecordComponents())
                .map(part -> key(part) + (optional(part) ? "?" : "") + ": " + name(part.getGenericType(), room))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String key(RecordComponent part) {
        return Json.MAPPER.getPropertyNamingStrategy().nameForField(null, null, part.getName());
    }

    private static boolean optional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(Type type, String room) {
        if (type instanceof ParameterizedType generic) {
            return ((Class<?>) generic.getRawType()).getSimpleName()
                    + Stream.of(generic.getActualTypeArguments())
                            .map(part -> name(part, room))
                            .collect(Collectors.joining(", ", "&lt;", "&gt;"));
        }
        Class<?> known = (Class<?>) type;
        if (known == Void.class) {
            return "";
        }
        return known.isRecord() && !AddressBook.room(known).equals(room)
                ? AddressBook.title(known)
                : known.getSimpleName();
    }
}
