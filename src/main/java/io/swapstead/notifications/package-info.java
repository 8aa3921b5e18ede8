/** What people are told: from events to notifications, to browsers, and to their mail. */
@NullMarked
package io.swapstead.notifications;

import org.jspecify.annotations.NullMarked;
