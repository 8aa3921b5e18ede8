package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private static final UUID SESSION = UUID.randomUUID();
    private static final KeyPair PAIR = pair("secp256r1");
    private static final SigningKeys.SigningKey KEY = SigningKeys.of(pem(PAIR)).get(0);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void readsWhatItHasSigned() {
        AccessTokens tokens = tokens(Duration.ZERO);
        AccessTokens.Claims claims = tokens.read(tokens.sign(7, SESSION, 3));
        assertThat(claims.userId()).isEqualTo(7);
        assertThat(claims.session()).isEqualTo(SESSION);
        assertThat(claims.epoch()).isEqualTo(3);
    }

    @Test
    void readsWhatATokenMadeByHandSays() {
        assertThat(tokens(Duration.ZERO)
                        .read(es256(header(), claims(), PAIR.getPrivate()))
                        .userId())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {-20, 20})
    void nodesWhoseClocksDifferALittleBelieveEachOther(long seconds) {
        String token = tokens(Duration.ofSeconds(seconds)).sign(7, SESSION, 0);
        assertThat(tokens(Duration.ZERO).read(token).userId()).isEqualTo(7);
    }

    static Stream<Map.Entry<String, String>> forged() {
        JsonObject hs256 = header().put("alg", "HS256");
        JsonObject none = header().put("alg", "none");
        JsonObject early = claims();
        early.put("iat", early.getLong("iat") + 3600);
        PrivateKey stranger = pair("secp256r1").getPrivate();
        return Map.of(
                "unsigned", part(none) + "." + part(claims()) + ".",
                "unsigned in two parts", part(none) + "." + part(claims()),
                "signed, in two parts", part(header()) + "." + part(claims()),
                "HS256 with the public key", hs256(hs256, claims()),
                "another's key", es256(header(), claims(), stranger),
                "a kid of nobody", es256(header().put("kid", "nobody"), claims(), stranger),
                "never ending", es256(header(), without("exp"), PAIR.getPrivate()),
                "for something else", es256(header(), claims().put("typ", "refresh"), PAIR.getPrivate()),
                "from the future", es256(header(), early, PAIR.getPrivate()),
                "nothing", "")
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void believesNoForgery(Map.Entry<String, String> forgery) {
        assertThatThrownBy(() -> tokens(Duration.ZERO).read(forgery.getValue()))
                .as(forgery.getKey())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "sid", "epoch", "iat", "exp", "typ"})
    void requiresEveryClaim(String claim) {
        String token = es256(header(), without(claim), PAIR.getPrivate());
        assertThatThrownBy(() -> tokens(Duration.ZERO).read(token)).isInstanceOf(Failure.class);
    }

    @Test
    void refusesOtherKeysToSignWith() throws GeneralSecurityException {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        String weak = pem(rsa.generateKeyPair());
        assertThatThrownBy(() -> SigningKeys.of(weak)).hasMessageContaining("auth.signing-key must be an EC P-256");
        String otherCurve = pem(pair("secp384r1"));
        assertThatThrownBy(() -> SigningKeys.of(otherCurve)).hasMessageContaining("P-256");
        assertThatThrownBy(() -> SigningKeys.of("secret")).hasMessageContaining("auth.signing-key");
    }

    @Test
    void aRetiredKeyIsBelievedAndSignsNoMore() {
        Clock clock = new Clock();
        String old = tokens(Duration.ZERO).sign(7, SESSION, 0);
        AccessTokens both = new AccessTokens(vertx, clock, SigningKeys.of(pem(pair("secp256r1")) + pem(PAIR)));
        assertThat(both.read(old).userId()).isEqualTo(7);
        for (int i = 0; i < 20; i++) {
            String signed = both.sign(7, SESSION, 0);
            assertThatThrownBy(() -> tokens(Duration.ZERO).read(signed)).isInstanceOf(Failure.class);
        }
    }

    private AccessTokens tokens(Duration ahead) {
        Clock clock = new Clock();
        clock.move(ahead);
        return new AccessTokens(vertx, clock, List.of(KEY));
    }

    private static JsonObject header() {
        return new JsonObject().put("alg", "ES256").put("typ", "JWT").put("kid", KEY.kid());
    }

    private static JsonObject claims() {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", "swapstead")
                .put("aud", List.of("swapstead-api"))
                .put("sub", "7")
                .put("sid", SESSION.toString())
                .put("epoch", 0)
                .put("typ", "access")
                .put("iat", now)
                .put("exp", now + 900);
    }

    private static JsonObject without(String claim) {
        JsonObject claims = claims();
        claims.remove(claim);
        return claims;
    }

    private static String es256(JsonObject header, JsonObject claims, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            String said = part(header) + "." + part(claims);
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hs256(JsonObject header, JsonObject claims) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.publicPem().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            String said = part(header) + "." + part(claims);
            return said + "." + base64(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(JsonObject json) {
        return base64(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair pair) {
        return SigningKeys.pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }
}
