package io.swapstead.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTalkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you accept PayPal?",
                "paypal works",
                "I have venmo and zelle",
                "p a y p a l ok?",
                "P.a.y.P.a.l works too",
                "p4yp4l works",
                "v3nm0 works",
                "ра\u0443\u0440\u0430l works",
                "pay\u200bpal works",
                "pаypаl?",
                "paaaaypal works",
                "ｐａｙｐａｌ works",
                "ca$h app works",
                "No problem, PayPal works",
                "Bitcoin?",
            })
    void aMentionIsWorthAWarning(String text) {
        assertThat(PaymentTalk.judge(text)).as(text).contains("soft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pay me via PayPal",
                "just send it to my paypal, friends and family",
                "Send $50 by p.a.y.p.a.l and I ship today",
                "let's finish the deal off-platform",
                "we can trade outside of this site",
                "venmo me the difference",
                "zelle to 555-1234",
                "Don't worry, just pay by paypal",
                "If you don't pay with paypal the deal is off",
                "paypal.me/somebody",
                "\"pay me by paypal\"",
                "Wire the money to DE89 3704 0044 0532 0130 00 please",
                "s e n d m o n e y with v e n m o please send by venmo",
                "no paypal, but send bitcoin please",
            })
    void whoAsksForItIsWorthMore(String text) {
        assertThat(PaymentTalk.judge(text)).as(text).contains("hard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shall we swap the two Islands?",
                "I don't use PayPal",
                "No PayPal please",
                "I never pay by paypal",
                "Please do not send money by Venmo",
                "PayPal is not ok for me",
                "paypal? no",
                "we trade cards, never bitcoin",
                "He asked me to pay with paypal, is that allowed?",
                "This trader told me to send it by venmo",
                "You wrote \"pay me by paypal\" in the last message and I will not do it",
                "> pay me by paypal\nI would rather keep it here, thanks",
                "My pal will pay for the stamps",
                "Can you zealously check the condition?",
                "The set costs $40 and I ship on Monday",
                "I can send it tomorrow, tracking follows",
                "It has a wise owl on it",
            })
    void whatIsDeniedQuotedOrSomethingElseIsNeither(String text) {
        assertThat(PaymentTalk.judge(text)).as(text).isEmpty();
    }
}
