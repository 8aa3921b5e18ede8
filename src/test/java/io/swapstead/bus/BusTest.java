package io.swapstead.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class BusTest {
    record Question(String text, int times) {}

    record Answer(String text) {}

    private static final Ask<Question, Answer> REPEAT = new Ask<>("test.repeat", Question.class, Answer.class);
    private static final Ask<Question, Buffer> RAW = new Ask<>("test.raw", Question.class, Buffer.class);
    private static final Ask<Question, Void> DO = new Ask<>("test.do", Question.class, Void.class);
    private static final Topic<Answer> SAID = new Topic<>("test.said", Answer.class);

    @Test
    void anAskIsAnsweredWithARecordBytesOrNothing(Vertx vertx) {
        Bus bus = new Bus(vertx);
        bus.answer(REPEAT, q -> Future.succeededFuture(new Answer(q.text().repeat(q.times()))))
                .await();
        bus.answer(RAW, q -> Future.succeededFuture(Buffer.buffer("{\"as\":\"is\"}")))
                .await();
        bus.answer(DO, q -> Future.succeededFuture()).await();
        assertThat(bus.ask(REPEAT, new Question("é", 3)).await()).isEqualTo(new Answer("ééé"));
        assertThat(bus.ask(RAW, new Question("", 0)).await().toString()).isEqualTo("{\"as\":\"is\"}");
        assertThat(bus.ask(DO, new Question("", 0)).await()).isNull();
    }

    @Test
    void aFailureKeepsItsKindFieldsAndState(Vertx vertx) {
        Bus bus = new Bus(vertx);
        bus.answer(REPEAT, q -> {
                    throw Failure.conflict("moved")
                            .field("version", "is old")
                            .with("version", 7)
                            .retryAfter(3);
                })
                .await();
        assertThatThrownBy(() -> bus.ask(REPEAT, new Question("", 0)).await())
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT);
                    assertThat(failure.retryAfter()).isEqualTo(3);
                    assertThat(failure.problem("/x").encode())
                            .contains("\"version\":7")
                            .contains("is old");
                });
    }

    @Test
    void anAccidentIsToldWithoutDetails(Vertx vertx) {
        Bus bus = new Bus(vertx);
        bus.answer(REPEAT, q -> Future.failedFuture(new IllegalStateException("secret")))
                .await();
        assertThatThrownBy(() -> bus.ask(REPEAT, new Question("", 0)).await())
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.INTERNAL);
                    assertThat(failure.message()).doesNotContain("secret");
                });
    }

    @Test
    void anAskThatNobodyAnswersIsUnavailable(Vertx vertx) {
        assertThatThrownBy(() -> new Bus(vertx).ask(REPEAT, new Question("", 0)).await())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE));
    }

    @Test
    void aTopicIsHeardByAllWhoListen(Vertx vertx) throws InterruptedException {
        Bus bus = new Bus(vertx);
        BlockingQueue<Answer> heard = new LinkedBlockingQueue<>();
        bus.hear(SAID, heard::add).await();
        bus.hear(SAID, heard::add).await();
        bus.publish(SAID, new Answer("hello"));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(new Answer("hello"));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(new Answer("hello"));
    }
}
