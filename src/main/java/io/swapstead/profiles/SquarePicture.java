package io.swapstead.profiles;

import io.swapstead.core.Failure;
import io.swapstead.http.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/** Makes a square JPEG of what was uploaded. */
final class SquarePicture {
    private static final int SIDE = 512;

    private SquarePicture() {}

    /**
     * Draws it anew; blocks for as long as that takes.
     *
     * @throws Failure TOO_LARGE, MEDIA_TYPE or IMPOSSIBLE, naming the field file
     */
    static byte[] of(byte[] bytes) {
        try {
            return Picture.jpeg(Thumbnails.of(Picture.read(bytes))
                    .crop(Positions.CENTER)
                    .size(SIDE, SIDE)
                    .asBufferedImage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
