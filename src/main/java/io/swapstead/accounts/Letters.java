package io.swapstead.accounts;

/** What account mails say. */
final class Letters {
    private final Mailer mailer;
    private final String publicUrl;

    Letters(Mailer mailer, String publicUrl) {
        this.mailer = mailer;
        this.publicUrl = publicUrl;
    }

    void verify(UserSql.User user, String address, String token) {
        mailer.send(
                user.id(),
                address,
                "Confirm your address",
                """
                Hello %s,

                please confirm that this address is yours:

                %s/verify-email?token=%s

                The link is good for two days. If you did not ask for it, ignore this mail.
                """
                        .formatted(user.displayName(), publicUrl, token));
    }

    void reset(UserSql.User user, String token) {
        mailer.send(
                user.id(),
                user.email(),
                "Set a new password",
                """
                Hello %s,

                somebody, probably you, asked for a new password. Set it here within an hour:

                %s/reset-password?token=%s

                If it was not you, nothing has changed, and you can ignore this mail.
                """
                        .formatted(user.displayName(), publicUrl, token));
    }

    void passwordChanged(UserSql.User user) {
        mailer.send(
                user.id(),
                user.email(),
                "Your password was changed",
                """
                Hello %s,

                the password of your account was changed just now, and other devices were signed out.

                If it was not you, set a new one at once: %s/forgot-password
                """
                        .formatted(user.displayName(), publicUrl));
    }

    void emailChanges(UserSql.User user) {
        mailer.send(
                user.id(),
                user.email(),
                "Your address is about to change",
                """
                Hello %s,

                somebody, probably you, asked to use another address for your account. It changes once that address is confirmed.

                If it was not you, change your password at once: %s/settings/profile
                """
                        .formatted(user.displayName(), publicUrl));
    }
}
