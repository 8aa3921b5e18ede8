package io.swapstead.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.fuzz.Api;
import io.swapstead.fuzz.Api.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix: every route of the contract, by everybody, about what is theirs and what is another's. */
class AuthorisationTest {
    /** They end what the calls after them need, so each is made by somebody of its own. */
    private static final Set<String> FINAL =
            Set.of("refresh", "logout", "logoutAll", "changePassword", "changeEmail", "deleteMe");

    private static final List<String> ORDER = List.of("GET", "PUT", "PATCH", "POST", "DELETE");

    @Test
    void everyRouteIsOpenToWhomItIsMeantForAndToNobodyElse(@TempDir Path data) throws IOException {
        List<Operation> operations = new Api()
                .operations().stream()
                        .sorted(Comparator.comparing(operation -> ORDER.indexOf(operation.method())))
                        .toList();
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        try (Stage stage = new Stage(data)) {
            String before = stage.other.belongings().state();
            for (Operation operation : operations) {
                for (Role role : Role.values()) {
                    for (Side side : Thing.of(operation).owned() ? Side.values() : new Side[] {Side.OWN}) {
                        cells++;
                        judge(stage, operation, role, side, wrong);
                    }
                }
            }
            assertThat(stage.other.belongings().state()).isEqualTo(before);
        }
        assertThat(wrong).as("%d cells", cells).isEmpty();
        assertThat(cells).isGreaterThan(operations.size() * Role.values().length);
    }

    private static void judge(Stage stage, Operation operation, Role role, Side side, List<String> wrong) {
        Person caller = FINAL.contains(operation.id()) ? stage.person(role) : stage.in(role);
        Belongings about = side == Side.OWN ? caller.belongings() : stage.other.belongings();
        HttpResponse<String> answer = new Knock(stage.site(), operation, caller, about).send();
        Verdict expected = Verdict.expected(operation, role, side);
        Verdict found = Verdict.of(answer.statusCode());
        if (expected != found || answer.statusCode() >= 500) {
            wrong.add("%s %s (%s) by %s, %s: %s expected, but %d %s"
                    .formatted(
                            operation.method(),
                            operation.path(),
                            operation.id(),
                            role,
                            side,
                            expected,
                            answer.statusCode(),
                            answer.body().lines().limit(3).toList()));
        }
    }
}
