package io.swapstead.wire;

import io.swapstead.bus.Ask;
import io.swapstead.bus.Topic;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address of the event bus: the asks and topics that the application's classes declare, found on the class path. */
final class AddressBook {
    /**
     * One address.
     *
     * @param room the folder whose face declares it
     * @param question what is sent
     * @param answer what comes back; nothing for a topic
     */
    record Address(String room, String name, Class<?> question, Class<?> answer, boolean topic) {}

    private AddressBook() {}

    /** All of them, by name. */
    static List<Address> all() {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.map(file -> classes().relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && name.startsWith("io/swapstead/"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .flatMap(AddressBook::declared)
                    .sorted(Comparator.comparing(Address::name))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The records that travel, by room and name. */
    static SortedMap<String, Class<?>> messages() {
        return all().stream()
                .flatMap(address -> Stream.of(address.question(), address.answer()))
                .filter(Class::isRecord)
                .distinct()
                .collect(Collectors.toMap(AddressBook::title, type -> type, AddressBook::twice, TreeMap::new));
    }

    private static Class<?> twice(Class<?> one, Class<?> other) {
        throw new IllegalStateException(one + " and " + other + " have one name in one room");
    }

    /** The record and those that its components hold, outermost first. */
    static Set<Class<?>> within(Class<?> message) {
        Set<Class<?>> all = new LinkedHashSet<>();
        gather(message, all);
        return all;
    }

    private static void gather(java.lang.reflect.Type type, Set<Class<?>> all) {
        if (type instanceof java.lang.reflect.ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> gather(argument, all));
        } else if (type instanceof Class<?> known && known.isRecord() && all.add(known)) {
            Stream.of(known.getRecordComponents()).forEach(part -> gather(part.getGenericType(), all));
        }
    }

    /** {@code room.Record}. */
    static String title(Class<?> type) {
        return room(type) + '.' + type.getSimpleName();
    }

    static String room(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Stream<Address> declared(String className) {
        try {
            Class<?> type = Class.forName(className, false, AddressBook.class.getClassLoader());
            return Stream.of(type.getDeclaredFields())
                    .filter(AddressBook::isAddress)
                    .map(field -> address(type, field));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAddress(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && (field.getType() == Ask.class || field.getType() == Topic.class);
    }

    private static Address address(Class<?> face, Field field) {
        try {
            field.setAccessible(true);
            Object value = field.get(null);
            return value instanceof Ask<?, ?> ask
                    ? new Address(room(face), ask.address(), ask.question(), ask.answer(), false)
                    : topic(face, (Topic<?>) value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Address topic(Class<?> face, Topic<?> topic) {
        return new Address(room(face), topic.address(), topic.message(), Void.class, true);
    }

    private static Path classes() {
        try {
            return Path.of(Ask.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
