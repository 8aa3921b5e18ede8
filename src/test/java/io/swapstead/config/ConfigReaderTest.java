package io.swapstead.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.config.ConfigReader.BadConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    @Test
    void anOptionWinsOverAVariableAndAVariableOverTheFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("own.yaml"), "http.port: 1001\nmanagement.port: 1002\ndemo.users: 3\n");
        Map<String, String> environment = Map.of(
                "SWAPSTEAD_CONF", file.toString(), "SWAPSTEAD_HTTP_PORT", "2001", "SWAPSTEAD_MANAGEMENT_PORT", "2002");
        Config config = ConfigReader.read(environment, Map.of("http.port", "3001"));
        assertThat(config.http().port()).isEqualTo(3001);
        assertThat(config.http().managementPort()).isEqualTo(2002);
        assertThat(config.demoUsers()).isEqualTo(3);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() ->
                        ConfigReader.read(Map.of(), Map.of("http.port", "many", "roles", "http,cook", "htp.port", "1")))
                .isInstanceOfSatisfying(BadConfig.class, bad -> assertThat(bad.problems())
                        .contains("http.port", "htp.port: there is no such setting")
                        .contains("roles: there is no cook; choose from http, live, accounts"));
    }

    @Test
    void theExampleOfAClusterCanBeRead() throws Exception {
        Config config = ConfigReader.read(Map.of(), Map.of("conf", "conf/cluster.yaml"));
        assertThat(config.cluster().enabled()).isTrue();
        assertThat(config.runs("threads")).isTrue();
    }
}
