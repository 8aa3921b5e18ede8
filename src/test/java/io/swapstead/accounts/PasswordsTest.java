package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final int ROOM = Limits.HASH_THREADS + Limits.HASH_QUEUE;

    private final Vertx vertx = Vertx.vertx();
    private final Passwords passwords = new Passwords(vertx);

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "päßwörd 🃏", "exactly as typed ", "0123456789012345678901234567890123456789"})
    void knowsAPasswordExactlyAsTyped(String password) {
        String hash = passwords.hash(password).await();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(password);
        assertThat(passwords.matches(password, hash).await()).isTrue();
        assertThat(passwords.matches(password + " ", hash).await()).isFalse();
        assertThat(passwords
                        .matches(password.toUpperCase(java.util.Locale.ROOT), hash)
                        .await())
                .isEqualTo(password.toUpperCase(java.util.Locale.ROOT).equals(password));
    }

    @Test
    void everyHashIsSaltedAnew() {
        assertThat(passwords.hash("the same").await())
                .isNotEqualTo(passwords.hash("the same").await());
    }

    @Test
    void nobodysPasswordNeverMatches() {
        assertThat(passwords.matches("nobody has this password", null).await()).isFalse();
        assertThat(passwords.matches("x", "x").await()).as("a hash of no kind").isFalse();
    }

    /** Whether there is an account or not, a try takes a place in the same queue: neither is answered sooner. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tooManyAtOnceAreTurnedAwayWhetherThereIsAnAccountOrNot(boolean account) {
        String hash = passwords.hash("a password").await();
        List<Future<Boolean>> all = IntStream.range(0, 2 * ROOM)
                .mapToObj(i -> passwords.matches("a password", account ? hash : null))
                .toList();
        Future.join(all).otherwiseEmpty().await();
        assertThat(all.stream().filter(Future::succeeded))
                .hasSizeBetween(Limits.HASH_QUEUE, 2 * ROOM - 1)
                .allSatisfy(matched -> assertThat(matched.result()).isEqualTo(account));
        assertThat(all.stream().filter(Future::failed).map(Future::cause))
                .allSatisfy(cause -> assertThat(cause).isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
                    assertThat(failure.retryAfter()).isPositive();
                }));
    }
}
