package io.swapstead.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Replaces the key that signs access tokens, beside running nodes. */
public final class KeyRotation {
    private KeyRotation() {}

    /**
     * Makes a new key and retires the one that signs now, in the caller's transaction.
     *
     * @param atOnce whether the retired key counts for nothing from now on, because somebody else may have it: everybody's
     *     access token ends, and browsers fetch another; otherwise nobody notices
     * @return the new key's id
     */
    public static String rotate(Connection connection, boolean atOnce) throws SQLException {
        SigningKeys.SigningKey key = SigningKeys.generate();
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table signing_keys in share row exclusive mode");
        }
        try (PreparedStatement retire = connection.prepareStatement(
                "update signing_keys set retired_at = clock_timestamp() where retired_at is null")) {
            retire.executeUpdate();
        }
        if (atOnce) {
            try (Statement forget = connection.createStatement()) {
                forget.executeUpdate("delete from signing_keys");
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into signing_keys (kid, alg, private_key, public_key) values (?, 'ES256', ?, ?)")) {
            insert.setString(1, key.kid());
            insert.setString(2, key.privatePem());
            insert.setString(3, key.publicPem());
            insert.executeUpdate();
        }
        return key.kid();
    }
}
