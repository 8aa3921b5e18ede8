package io.swapstead.collections;

import org.jspecify.annotations.Nullable;

/**
 * Copies that one person promised another, described as they were then: the item may have changed or vanished since.
 *
 * @param itemId null once the item is gone
 * @param giverId whose collection holds them
 * @param receiverId whose they become
 */
public record Promised(
        @Nullable Long itemId,
        long giverId,
        long receiverId,
        long cardId,
        int quantity,
        String finish,
        String condition,
        String language) {}
