package io.swapstead.profiles;

import io.swapstead.core.Failure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/**
 * Makes a square JPEG of what was uploaded. What it is, its own first bytes say; its size is read before anything is decoded; only
 * the pixels survive, so no metadata and nothing hidden behind them does.
 */
final class SquarePicture {
    private static final int SIDE = 512;
    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final int MAX_SIDE = 12_000;
    private static final long MAX_PIXELS = 40_000_000;
    private static final Set<String> TYPES = Set.of("jpeg", "png", "webp");

    private SquarePicture() {}

    /**
     * Draws it anew; blocks for as long as that takes.
     *
     * @throws Failure TOO_LARGE, MEDIA_TYPE or IMPOSSIBLE, naming the field file
     */
    static byte[] of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new Failure(Failure.Kind.TOO_LARGE, "A picture may have at most 5 MB.")
                    .field("file", "is larger than 5 MB");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unknownType();
            }
            ImageReader reader = readers.next();
            try {
                if (!TYPES.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw unknownType();
                }
                reader.setInput(in, true, true);
                return draw(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Failure(Failure.Kind.IMPOSSIBLE, "This picture cannot be read.").field("file", "cannot be read");
        }
    }

    private static byte[] draw(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw new Failure(
                            Failure.Kind.IMPOSSIBLE,
                            "A picture may have at most 12,000 pixels a side and 40 million in all.")
                    .field("file", "has too many pixels");
        }
        BufferedImage picture = reader.read(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(onWhite(picture))
                .crop(Positions.CENTER)
                .size(SIDE, SIDE)
                .outputFormat("jpg")
                .outputQuality(0.88)
                .toOutputStream(out);
        return out.toByteArray();
    }

    /** JPEG knows no transparency. */
    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static Failure unknownType() {
        return new Failure(Failure.Kind.MEDIA_TYPE, "Send a JPEG, PNG or WebP picture.")
                .field("file", "is no JPEG, PNG or WebP");
    }
}
