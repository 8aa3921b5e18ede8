package io.swapstead.directory;

import io.swapstead.core.Failure;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a page ended, as a cursor: enciphered, because it holds the discovery score, which nobody is shown.
 *
 * @param matches of the last trader, in the order of best matches; 0 in all others
 * @param key of the last trader in the common order
 * @param id of the last trader
 */
record Place(long matches, long key, long id) {
    /** Turns places into text and back; all nodes of a site have the same secret. */
    static final class Seal {
        private static final int BYTES = 4 * Long.BYTES;

        private final SecretKeySpec secret;

        /** @param secret 16 bytes */
        Seal(byte[] secret) {
            this.secret = new SecretKeySpec(secret, "AES");
        }

        /** @param query everything that decides which list this is and in which order */
        String write(String query, Place place) {
            byte[] plain = ByteBuffer.allocate(BYTES)
                    .putLong(query.hashCode())
                    .putLong(place.matches)
                    .putLong(place.key)
                    .putLong(place.id)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher(Cipher.ENCRYPT_MODE, plain));
        }

        /** @throws Failure INVALID when the text is none of ours, or of another query */
        Place read(String query, String cursor) {
            try {
                byte[] sealed = Base64.getUrlDecoder().decode(cursor);
                if (sealed.length == BYTES) {
                    ByteBuffer plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, sealed));
                    if (plain.getLong() == query.hashCode()) {
                        return new Place(plain.getLong(), plain.getLong(), plain.getLong());
                    }
                }
            } catch (IllegalArgumentException e) {
                // no cursor at all: refused below like one of another query
            }
            throw Failure.invalid("cursor", "does not belong to this query");
        }

        private byte[] cipher(int mode, byte[] bytes) {
            try {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(mode, secret, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has this cipher", e);
            }
        }
    }
}
