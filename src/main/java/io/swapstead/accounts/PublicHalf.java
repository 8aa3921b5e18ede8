package io.swapstead.accounts;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;

/** The public key of an EC P-256 private key, so that an operator has to keep one file only. */
final class PublicHalf {
    private PublicHalf() {}

    static String of(String privatePem) {
        try {
            byte[] der = Base64.getMimeDecoder()
                    .decode(privatePem.replaceAll("-----[A-Z ]+-----", "").strip());
            KeyFactory keys = KeyFactory.getInstance("EC");
            ECPrivateKey key = (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(der));
            var point = ECNamedCurveTable.getByName("secp256r1")
                    .getG()
                    .multiply(key.getS())
                    .normalize();
            ECPoint q = new ECPoint(
                    point.getAffineXCoord().toBigInteger(),
                    point.getAffineYCoord().toBigInteger());
            return SigningKeys.pem(
                    "PUBLIC KEY",
                    keys.generatePublic(new ECPublicKeySpec(q, key.getParams())).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
