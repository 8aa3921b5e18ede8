package io.swapstead.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Static files of one class path folder, held in memory with their compressed forms: a look-up by exact name, so there is no
 * path to walk out of and no disk on the event loop.
 */
public final class Assets {
    private record File(Buffer bytes, String type, String etag, Map<String, Buffer> encoded) {}

    private final Map<String, File> files = new HashMap<>();
    private final String cacheControl;

    private Assets(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    /** Reads every file below a class path folder; an absent folder has none. */
    public static Assets load(String folder, String cacheControl) {
        Assets assets = new Assets(cacheControl);
        URL root = Assets.class.getResource(folder);
        if (root == null) {
            return assets;
        }
        try {
            URI uri = root.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    assets.readAll(jar.getPath(folder));
                }
            } else {
                assets.readAll(Path.of(uri));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return assets;
    }

    private void readAll(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!name.endsWith(".gz") && !name.endsWith(".br") && !name.startsWith(".")) {
                    files.put("/" + name, read(path));
                }
            }
        }
    }

    private static File read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        Map<String, Buffer> encoded = new HashMap<>();
        for (String[] form : new String[][] {{"br", ".br"}, {"gzip", ".gz"}}) {
            Path sibling = path.resolveSibling(path.getFileName() + form[1]);
            if (Files.exists(sibling)) {
                encoded.put(form[0], Buffer.buffer(Files.readAllBytes(sibling)));
            }
        }
        return new File(Buffer.buffer(bytes), type(path.toString()), '"' + Hash.of(bytes) + '"', encoded);
    }

    /** The text of a file, such as the shell. */
    Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).map(file -> file.bytes().toString());
    }

    /** Serves a file by its exact name; false when there is none. */
    boolean serve(HttpServerRequest request, String name) {
        File file = files.get(name);
        if (file == null) {
            return false;
        }
        HttpServerResponse response = request.response();
        response.putHeader("etag", file.etag())
                .putHeader("cache-control", cacheControl)
                .putHeader("vary", "accept-encoding");
        if (file.etag().equals(request.getHeader("if-none-match"))) {
            response.setStatusCode(304).end();
            return true;
        }
        String accepted = Objects.requireNonNullElse(request.getHeader("accept-encoding"), "");
        Buffer body = file.bytes();
        for (String encoding : new String[] {"br", "gzip"}) {
            @Nullable Buffer form = file.encoded().get(encoding);
            if (form != null && accepted.contains(encoding)) {
                response.putHeader("content-encoding", encoding);
                body = form;
                break;
            }
        }
        response.putHeader("content-type", file.type());
        if (request.method().name().equals("HEAD")) {
            response.putHeader("content-length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
        return true;
    }

    static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "html" -> "text/html; charset=utf-8";
            case "json", "map" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain; charset=utf-8";
            case "webmanifest" -> "application/manifest+json";
            default -> "application/octet-stream";
        };
    }
}
