package io.swapstead.accounts;

import io.swapstead.core.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Passwords that are tried first by whoever guesses: the most common ones, and one's own name. */
final class CommonPasswords {
    private static final Set<String> LIST = load();

    private CommonPasswords() {}

    /** @throws Failure INVALID for a password that is on the list or the same as one of the names */
    static void refuse(String password, String field, String... names) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (LIST.contains(lower)) {
            throw Failure.invalid(field, "is among the most common passwords. Choose another");
        }
        for (String name : names) {
            if (lower.equals(name.toLowerCase(Locale.ROOT))) {
                throw Failure.invalid(field, "must not be your name or address");
            }
        }
    }

    private static Set<String> load() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("/common-passwords.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(java.util.List.of(text.strip().split("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
