package io.swapstead.live;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swapstead.core.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How bridge messages lie in WebSocket text frames: as they are, or the way SockJS wraps them. */
enum Framing {
    RAW {
        @Override
        String wrap(String message) {
            return message;
        }

        @Override
        List<String> unwrap(String text) {
            return List.of(text);
        }

        @Override
        Optional<String> opening() {
            return Optional.empty();
        }

        @Override
        Optional<String> closing(CloseCode code) {
            return Optional.empty();
        }
    },
    SOCKJS {
        @Override
        String wrap(String message) {
            StringBuilder text = new StringBuilder(message.length() + 64).append("a[\"");
            JsonStringEncoder.getInstance().quoteAsString(message, text);
            return text.append("\"]").toString();
        }

        @Override
        List<String> unwrap(String text) {
            JsonNode node = Json.read(Buffer.buffer(text), JsonNode.class);
            List<String> messages = new ArrayList<>();
            for (JsonNode item : node.isArray() ? node : List.of(node)) {
                messages.add(item.isTextual() ? item.textValue() : item.toString());
            }
            return messages;
        }

        @Override
        Optional<String> opening() {
            return Optional.of("o");
        }

        @Override
        Optional<String> closing(CloseCode code) {
            return Optional.of("c[" + code.code + ",\"" + code.reason + "\"]");
        }
    };

    /** A bridge message as a frame's text. */
    abstract String wrap(String message);

    /**
     * The bridge messages in a frame's text.
     *
     * @throws io.swapstead.core.Failure when the text is not framed like this
     */
    abstract List<String> unwrap(String text);

    /** What a client hears first. */
    abstract Optional<String> opening();

    /** What a client hears before the socket closes. */
    abstract Optional<String> closing(CloseCode code);
}
