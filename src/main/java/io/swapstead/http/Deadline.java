package io.swapstead.http;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the decoding of a picture that takes too long. */
final class Deadline implements IIOReadProgressListener {
    private final long nanos;
    private boolean passed;

    /** @param nanos of {@link System#nanoTime} */
    Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** Whether it was too late. */
    boolean passed() {
        return passed;
    }

    private void check(ImageReader reader) {
        if (System.nanoTime() > nanos) {
            passed = true;
            reader.abort();
        }
    }

    @Override
    public void imageProgress(ImageReader reader, float percentage) {
        check(reader);
    }

    @Override
    public void imageStarted(ImageReader reader, int index) {
        check(reader);
    }

    @Override
    public void imageComplete(ImageReader reader) {}

    @Override
    public void sequenceStarted(ImageReader reader, int index) {}

    @Override
    public void sequenceComplete(ImageReader reader) {}

    @Override
    public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader reader, float percentage) {}

    @Override
    public void thumbnailComplete(ImageReader reader) {}

    @Override
    public void readAborted(ImageReader reader) {}
}
