package io.swapstead.threads;

import java.time.Instant;

/**
 * A photo of a message, as it is shown: where it can be read, by the two whose thread it is.
 *
 * @param fileSize bytes
 * @param width pixels
 * @param height pixels
 */
public record Attachment(
        long id,
        String fileUrl,
        String thumbnailUrl,
        String fileType,
        int fileSize,
        int width,
        int height,
        Instant createdAt) {
    /** SQL for one as JSON, over {@code a}. */
    static final String JSON =
            """
            json_build_object('id', a.id, 'file_url', '/api/attachments/' || a.id, \
            'thumbnail_url', '/api/attachments/' || a.id || '/thumbnail', 'file_type', a.file_type, \
            'file_size', a.file_size, 'width', a.width, 'height', a.height, 'created_at', a.created_at)""";
}
