package io.swapstead.threads;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people send them, and as others do. */
final class Pictures {
    static final String SECRET = "N 51.2 E 4.4, at home";

    static final String BOUNDARY = "----photos";

    private Pictures() {}

    /** Files as a form sends them, each under a name that leads out of its folder. */
    static byte[] multipart(List<byte[]> pictures) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] picture : pictures) {
            body.writeBytes(("--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x.jpg\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(picture);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /** Red on its left half, blue on its right. */
    static byte[] of(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG that says it is to be turned by 90 degrees, and where it was taken. */
    static byte[] turned(int width, int height) {
        byte[] jpeg = of("jpg", width, height);
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(10 + 8 + 2 + 12 + 4 + secret.length);
        exif.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1); // one entry: orientation, a short, 6
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put(secret);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A few bytes that claim to be so large a PNG. */
    static byte[] bomb(int width, int height) {
        byte[] ihdr = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(ihdr);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(ihdr)
                .putInt((int) crc.getValue())
                .array();
    }

    /** 24 by 16 pixels. */
    static byte[] webp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRv4AAABXRUJQVlA4IPIAAAAQBgCdASoYABAAPzmEuVOvKKWisAgB4CcJbACsH8IIBtgLsz3jMiGNJA/VUemcfuqdIr30hi0F/vAA"
                                + "zj5/s31O1+danWwI5kdJC2DLBZArtzfx0pqaWSjDADxF5EcpFFCNHcdcypNS2w9b4CW+VvKoEAUc20Bwq7e/4wOXIJzU62BgQoAHvnoWuFfKT91"
                                + "+Tub3R6quHxWUg+FODwfI37a8Pc3Jsi2+lXlPosL1a01UQlDNiwqTh0NlbS/UfSoojA5lpMtvTxb+I+en7n/t7nurj7OjLES6MHsn8P/Bum8vL6"
                                + "djCMDHYTZh/h1CimZK3PgAAA==");
    }

    /** Both in one. */
    static byte[] and(byte[] picture, String more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(picture);
        out.writeBytes(more.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
