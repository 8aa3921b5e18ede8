package io.swapstead.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWas() {
        String cursor = Cursor.of("inventory 7", 3, Long.MAX_VALUE, -1);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read("inventory 7", cursor, 3)).containsExactly(3, Long.MAX_VALUE, -1);
    }

    @Test
    void isRefusedByAnotherQuery() {
        assertThatThrownBy(() -> Cursor.read("inventory 8", Cursor.of("inventory 7", 3), 1))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "-_-_", "MSAyIDM", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
    void isRefusedWhenItIsNone(String text) {
        assertThatThrownBy(() -> Cursor.read("inventory 7", text, 1)).isInstanceOf(Failure.class);
    }
}
