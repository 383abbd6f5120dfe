package prongsai.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.AnswersContract;
import prongsai.testing.Requests;
import prongsai.testing.Route;

class AnswersTest extends AnswersContract {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Override
    protected Requests requests(UUID lao) {
        return new GoodRequests();
    }

    /** The day that one does, it needs a test of races as the other services have. */
    @Test
    void noRouteChangesAnything() {
        assertThat(Route.all(requestMappingHandlerMapping).filter(Route::changes))
                .isEmpty();
    }
}
