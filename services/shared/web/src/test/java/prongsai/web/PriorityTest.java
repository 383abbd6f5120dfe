package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PriorityTest {
    @ParameterizedTest
    @CsvSource({
        "POST, /plans/tasks/1, text/html, CHANGE",
        "PATCH, /api/measures/v1/tasks/1, application/json, CHANGE",
        "DELETE, /api/measures/v1/steps/1, */*, CHANGE",
        "POST, /import, text/html, CHANGE",
        "GET, /work, text/html, READ",
        "GET, /plans/2568, text/html, READ",
        "HEAD, /api/measures/v1/uploads/1, */*, READ",
        "GET, /api/statistics/v1/completion, application/json, READ",
        "GET, /api/statistics/v1/completion, text/csv, EXPORT",
        "GET, /api/statistics/v1/completion, 99 Foo, READ",
        "GET, /api/measures/v1/plans/2568.xlsx, */*, EXPORT",
        "GET, /reports/1.PDF, */*, EXPORT",
    })
    void ticksComeBeforeReads_andPagesBeforeExports(String method, String path, String accept, Priority wanted) {
        MockServerHttpRequest request = MockServerHttpRequest.method(HttpMethod.valueOf(method), path)
                .header("Accept", accept)
                .build();
        assertThat(Priority.of(request)).isEqualTo(wanted);
    }
}
