package io.swapstead.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * A push service and the browser behind it, which reads what comes; paths ending in {@code gone} are of browsers that are, and for
 * those ending in {@code busy} it takes only what is sent a second time.
 */
final class FakePush implements AutoCloseable {
    record Message(MultiMap headers, JsonObject plain) {}

    final List<Message> messages = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final byte[] auth = new byte[16];
    private final KeyPair pair = Curve.pair();
    private final HttpServer server;

    FakePush(Vertx vertx, Path folder) throws IOException, InterruptedException {
        new SecureRandom().nextBytes(auth);
        Path store = folder.resolve("push.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "push",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start()
                .waitFor();
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword("changeit")))
                .requestHandler(request -> request.body().onSuccess(body -> {
                    asked.add(request.path());
                    int status = status(request.path());
                    if (status == 201) {
                        messages.add(new Message(request.headers(), read(body.getBytes())));
                    }
                    request.response()
                            .putHeader("retry-after", "120")
                            .setStatusCode(status)
                            .end();
                }))
                .listen(0, "127.0.0.1")
                .await();
    }

    private int status(String path) {
        if (path.endsWith("gone")) {
            return 410;
        }
        return path.endsWith("busy") && asked.stream().filter(path::equals).count() < 2 ? 429 : 201;
    }

    String endpoint(String name) {
        return "https://localhost:" + server.actualPort() + "/" + name;
    }

    byte[] key() {
        return Curve.write((ECPublicKey) pair.getPublic());
    }

    /** As a browser does it. */
    private JsonObject read(byte[] body) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(body);
            byte[] salt = new byte[16];
            bytes.get(salt);
            int record = bytes.getInt();
            byte[] sender = new byte[bytes.get()];
            bytes.get(sender);
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            if (sealed.length > record) {
                throw new IllegalStateException("more than one record");
            }
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(Curve.read(sender), true);
            byte[] label = "WebPush: info\0".getBytes(US_ASCII);
            byte[] info = ByteBuffer.allocate(label.length + 130)
                    .put(label)
                    .put(key())
                    .put(sender)
                    .array();
            byte[] secret = hkdf(agreement.generateSecret(), auth, info, 32);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(
                            hkdf(secret, salt, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16), "AES"),
                    new GCMParameterSpec(128, hkdf(secret, salt, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12)));
            String padded = new String(cipher.doFinal(sealed), UTF_8);
            if (!padded.endsWith("\u0002")) {
                throw new IllegalStateException("not the last record");
            }
            return new JsonObject(padded.substring(0, padded.length() - 1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(secret, salt, info));
        byte[] derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }

    @Override
    public void close() {
        server.close().await();
    }
}
