package io.swapstead.core;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Lets records hold Vert.x JSON values. */
final class VertxJson {
    private VertxJson() {}

    static SimpleModule module() {
        return new SimpleModule("vertx")
                .addSerializer(new Writer<>(JsonObject.class, JsonObject::getMap))
                .addSerializer(new Writer<>(JsonArray.class, JsonArray::getList))
                .addDeserializer(JsonObject.class, new ObjectReader())
                .addDeserializer(JsonArray.class, new ArrayReader());
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient java.util.function.Function<T, Object> content;

        Writer(Class<T> type, java.util.function.Function<T, Object> content) {
            super(type);
            this.content = content;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(content.apply(value));
        }
    }

    private static final class ObjectReader extends StdDeserializer<JsonObject> {
        private static final long serialVersionUID = 1L;

        ObjectReader() {
            super(JsonObject.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public JsonObject deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new JsonObject(in.readValueAs(Map.class));
        }
    }

    private static final class ArrayReader extends StdDeserializer<JsonArray> {
        private static final long serialVersionUID = 1L;

        ArrayReader() {
            super(JsonArray.class);
        }

        @Override
        public JsonArray deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new JsonArray(in.readValueAs(List.class));
        }
    }
}
