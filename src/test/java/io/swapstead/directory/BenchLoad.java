package io.swapstead.directory;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a burst of requests costs.
 *
 * @param cpuMicros of this process for each request, so that the load client's is not in it
 * @param p99Millis the slowest but for one in a hundred
 */
record BenchLoad(double perSecond, double cpuMicros, double p99Millis) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern LATENCY = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Map<String, Double> MILLIS = Map.of("us", 0.001, "ms", 1.0, "s", 1_000.0);

    /** Microseconds of CPU that this process has spent. */
    static double cpu() {
        return SYSTEM.getProcessCpuTime() / 1e3;
    }

    /** @param besides microseconds of CPU a second that something else costs meanwhile */
    static BenchLoad of(String url, String token, int connections, int seconds, double besides)
            throws IOException, InterruptedException {
        double cpu = cpu();
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        "Authorization: Bearer " + token,
                        url)
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher requests = REQUESTS.matcher(report);
        Matcher latency = LATENCY.matcher(report);
        if (!requests.find() || !latency.find() || report.contains("Non-2xx")) {
            throw new IllegalStateException(url + ": " + report);
        }
        double count = Double.parseDouble(requests.group(1));
        double spent = cpu() - cpu - besides * seconds;
        return new BenchLoad(
                count / seconds,
                spent / count,
                Double.parseDouble(latency.group(1)) * MILLIS.getOrDefault(latency.group(2), 1.0));
    }
}
