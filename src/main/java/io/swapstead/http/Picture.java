package io.swapstead.http;

import io.swapstead.core.Failure;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * An uploaded picture as pixels. What it is, its own first bytes say; its size is read before anything is decoded; large ones are
 * decoded in part, so that no picture takes more memory or time than given. Whoever writes the pixels down anew keeps no metadata
 * and nothing that was hidden behind them.
 */
public final class Picture {
    /** Of a file. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int MAX_SIDE = 12_000;
    private static final long MAX_PIXELS = 40_000_000;
    /** What the pixels of one picture may take; a phone's twelve million in three colours fit whole. */
    private static final long MAX_MEMORY = 50_000_000;
    /** WebP is decoded whole, and slowly. */
    private static final long MAX_WEBP_PIXELS = 12_500_000;

    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final float QUALITY = 0.86f;
    private static final Set<String> TYPES = Set.of("jpeg", "png", "webp");

    private Picture() {}

    /**
     * Decodes a file, upright as the camera meant it; blocks for as long as that takes.
     *
     * @throws Failure TOO_LARGE, MEDIA_TYPE or IMPOSSIBLE, naming the field file
     */
    public static BufferedImage read(File file) {
        if (file.length() > MAX_BYTES) {
            throw tooLarge();
        }
        try (ImageInputStream in = new FileImageInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** The same of bytes. */
    public static BufferedImage read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** Writes pixels as a JPEG, on white where they are transparent. */
    public static byte[] jpeg(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), param);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage read(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw unknownType();
        }
        ImageReader reader = readers.next();
        try {
            if (!TYPES.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw unknownType();
            }
            reader.setInput(in, false, false);
            return upright(reader, decode(reader));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            throw unreadable();
        } finally {
            reader.dispose();
        }
    }

    /** For a file that is larger than {@link #MAX_BYTES}. */
    public static Failure tooLarge() {
        return new Failure(Failure.Kind.TOO_LARGE, "A picture may have at most 5 MB.")
                .field("file", "is larger than 5 MB");
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        boolean webp = reader.getFormatName().equalsIgnoreCase("webp");
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > (webp ? MAX_WEBP_PIXELS : MAX_PIXELS)) {
            throw unreadable(
                    "A picture may have at most 12,000 pixels a side and 40 million in all, 12.5 million as WebP.",
                    "has too many pixels");
        }
        int step = step(reader, width * height);
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceSubsampling(step, step, 0, 0);
        Deadline deadline = new Deadline(System.nanoTime() + MAX_NANOS);
        reader.addIIOReadProgressListener(deadline);
        BufferedImage picture = reader.read(0, part);
        if (deadline.passed()) {
            throw unreadable("This picture takes too long to read.", "takes too long to read");
        }
        return picture;
    }

    /** Every how manieth pixel is decoded. */
    private static int step(ImageReader reader, long pixels) throws IOException {
        var type = reader.getRawImageType(0);
        long bytes = type == null ? 4 : Math.max(1, type.getColorModel().getPixelSize() / 8);
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels * bytes / MAX_MEMORY)));
    }

    private static BufferedImage upright(ImageReader reader, BufferedImage picture) {
        try {
            Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
            return orientation == null
                    ? picture
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
        } catch (IOException | RuntimeException brokenMetadata) {
            return picture;
        }
    }

    private static Failure unreadable() {
        return unreadable("This picture cannot be read.", "cannot be read");
    }

    private static Failure unreadable(String message, String field) {
        return new Failure(Failure.Kind.IMPOSSIBLE, message).field("file", field);
    }

    private static Failure unknownType() {
        return new Failure(Failure.Kind.MEDIA_TYPE, "Send a JPEG, PNG or WebP picture.")
                .field("file", "is no JPEG, PNG or WebP");
    }
}
