package io.swapstead.notifications;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Messages that only the browser can read for which they are meant: RFC 8291 over the content coding aes128gcm (RFC 8188). */
final class PushCipher {
    /** What push services accept at least, as one record. */
    static final int RECORD_BYTES = 4096;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushCipher() {}

    /**
     * A message body.
     *
     * @param plain at most 3,993 bytes
     * @param browser its public key
     * @param auth the secret that it shares with us
     */
    static byte[] seal(byte[] plain, byte[] browser, byte[] auth) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return seal(plain, browser, auth, Curve.pair(), salt);
    }

    /** With a key pair and a salt of the caller's: each may be used once. */
    static byte[] seal(byte[] plain, byte[] browser, byte[] auth, KeyPair own, byte[] salt) {
        try {
            byte[] ours = Curve.write((ECPublicKey) own.getPublic());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(Curve.read(browser), true);
            byte[] shared = hmac(auth, agreement.generateSecret());
            byte[] secret = hmac(shared, info("WebPush: info", browser, ours, new byte[] {1}));
            byte[] seed = hmac(salt, secret);
            byte[] key = Arrays.copyOf(hmac(seed, info("Content-Encoding: aes128gcm", new byte[] {1})), KEY_BYTES);
            byte[] nonce = Arrays.copyOf(hmac(seed, info("Content-Encoding: nonce", new byte[] {1})), NONCE_BYTES);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] padded = Arrays.copyOf(plain, plain.length + 1);
            padded[plain.length] = LAST_RECORD;
            byte[] sealed = cipher.doFinal(padded);
            return ByteBuffer.allocate(salt.length + Integer.BYTES + 1 + ours.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD_BYTES)
                    .put((byte) ours.length)
                    .put(ours)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a push message could not be encrypted", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] info(String label, byte[]... parts) {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        info.write(0);
        for (byte[] part : parts) {
            info.writeBytes(part);
        }
        return info.toByteArray();
    }
}
