package io.swapstead.cards;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of card objects, wherever it is.
 *
 * @param name for messages
 * @param size in bytes, packed as it is
 */
public record CardSource(String name, long size, Opener opener) {
    private static final Pattern NAMES = Pattern.compile("[^.].*\\.(json|jsonl|ndjson)(\\.gz)?");

    /** Opens the file anew. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * A file, or all files of a folder that are named {@code .json} or {@code .jsonl}, with or without {@code .gz}.
     *
     * @throws NoSuchFileException when there is none
     */
    public static List<CardSource> of(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return List.of(file(path));
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> files = children.filter(Files::isRegularFile)
                    .filter(file -> NAMES.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new NoSuchFileException(
                        path.toString(), null, "no .json or .jsonl file, packed or not, is in it");
            }
            return files.stream().map(CardSource::file).toList();
        }
    }

    private static CardSource file(Path file) {
        return new CardSource(file.getFileName().toString(), file.toFile().length(), () -> Files.newInputStream(file));
    }

    InputStream open() throws IOException {
        return opener.open();
    }
}
