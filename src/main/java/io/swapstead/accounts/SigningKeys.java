package io.swapstead.accounts;

import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The keys that sign access tokens: made at the first start and kept in the database, so that all nodes share them. One that is
 * retired signs for a minute more, until every node has looked and knows its successor, and is believed until its last token ends.
 */
final class SigningKeys {
    private static final Sql<SigningKey> LIVE = Sql.of(
            """
            select kid, private_key, public_key from signing_keys
            where retired_at is null or retired_at > clock_timestamp() - interval '20 minutes'
            order by coalesce(retired_at > clock_timestamp() - interval '1 minute', false) desc, retired_at desc nulls first""",
            row -> new SigningKey(row.getString("kid"), row.getString("private_key"), row.getString("public_key")));
    private static final Sql<Void> LOCK = Sql.update("lock table signing_keys in share row exclusive mode");
    private static final Sql<Void> INSERT =
            Sql.update("insert into signing_keys (kid, alg, private_key, public_key) values ($1, 'ES256', $2, $3)");

    private static final int P256_BITS = 256;

    /** A key pair in PEM with the id that token headers name. */
    record SigningKey(String kid, String privatePem, String publicPem) {}

    private SigningKeys() {}

    /** The keys that tokens are checked with, the one that signs first; makes one when there is none. */
    static Future<List<SigningKey>> load(Db db) {
        return LIVE.list(db.sql()).compose(keys -> keys.isEmpty() ? create(db) : Future.succeededFuture(keys));
    }

    private static Future<List<SigningKey>> create(Db db) {
        return db.tx(
                tx -> LOCK.run(tx.sql()).compose(locked -> LIVE.list(tx.sql())).compose(keys -> {
                    if (!keys.isEmpty()) {
                        return Future.succeededFuture(keys);
                    }
                    SigningKey key = generate();
                    return INSERT.run(tx.sql(), key.kid(), key.privatePem(), key.publicPem())
                            .map(List.of(key));
                }));
    }

    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    UUID.randomUUID().toString(),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make EC P-256 keys", e);
        }
    }

    /**
     * The keys that the configuration gives, with their public halves derived: the first signs, the others are believed as well.
     *
     * @param pems private keys, one after the other
     * @throws IllegalArgumentException saying what is wrong with one
     */
    static List<SigningKey> of(String pems) {
        return Stream.of(pems.split("(?<=-----END [A-Z ]{1,40}-----)"))
                .filter(pem -> !pem.isBlank())
                .map(SigningKeys::one)
                .toList();
    }

    private static SigningKey one(String pem) {
        weakness(pem).ifPresent(what -> {
            throw new IllegalArgumentException("auth.signing-key " + what);
        });
        String half = PublicHalf.of(pem);
        return new SigningKey(thumbprint(half), pem, half);
    }

    /** The same on every node for the same key, another for another. */
    private static String thumbprint(String publicPem) {
        return HexFormat.of().formatHex(Secrets.hash(publicPem).getBytes(), 0, 16);
    }

    /** What is wrong with a PEM private key, if anything: it must be EC on P-256. */
    static Optional<String> weakness(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
            ECPrivateKey key =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
            int bits = key.getParams().getOrder().bitLength();
            return bits == P256_BITS
                    ? Optional.empty()
                    : Optional.of("must be on the curve P-256, not of " + bits + " bits");
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            return Optional.of("must be an EC P-256 private key in PKCS#8 PEM");
        }
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
